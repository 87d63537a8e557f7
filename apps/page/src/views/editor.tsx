import { Choice } from '../parts/choice.tsx';
import { Status } from '../parts/status.tsx';
import { asBytes, type Draft } from '../request/draft.ts';
import type { Lookup } from '../wire/placeholders.ts';
import type { Preset } from '../wire/wire.ts';

/** The request that is edited. */
export interface EditorProps {
  readonly draft: Draft;
  readonly preset: Preset;
  readonly lookup: Lookup;
  readonly isSending: boolean;
  readonly canSend: boolean;
  readonly onChange: (draft: Draft) => void;
  /** Goes back to the preset. */
  readonly onReset: (() => void) | undefined;
  readonly onSend: () => void;
}

type Fields = Pick<EditorProps, 'draft' | 'onChange'>;

const methods = ['GET', 'POST', 'PATCH', 'DELETE', 'PUT', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND'];

/** As many lines as the text has, within reason. */
function rowsFor(text: string, least: number): number {
  return Math.min(14, Math.max(least, text.split('\n').length));
}

interface AreaProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly rows: number;
  readonly onInput: (value: string) => void;
}

function Area({ label, hint, value, rows, onInput }: AreaProps) {
  return (
    <label class="field">
      <span class="label">
        {label} {hint && <span class="muted">{hint}</span>}
      </span>
      <textarea
        rows={rows}
        spellcheck={false}
        autocapitalize="off"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </label>
  );
}

function RequestLine({ draft, onChange }: Fields) {
  return (
    <div class="request-line">
      <label class="field method">
        <span class="label">Method</span>
        <input
          list="methods"
          spellcheck={false}
          autocapitalize="characters"
          value={draft.method}
          onInput={(event) => onChange({ ...draft, method: event.currentTarget.value })}
        />
        <datalist id="methods">
          {methods.map((method) => (
            <option key={method} value={method} />
          ))}
        </datalist>
      </label>
      <label class="field">
        <span class="label">Path and query</span>
        <input
          spellcheck={false}
          autocapitalize="off"
          value={draft.path}
          onInput={(event) => onChange({ ...draft, path: event.currentTarget.value })}
        />
      </label>
    </div>
  );
}

function FormFields({ draft, onChange }: Fields) {
  return (
    <>
      <RequestLine draft={draft} onChange={onChange} />
      <div class="head-and-body">
        <Area
          label="Headers"
          hint="Host and length are added"
          value={draft.headers}
          rows={rowsFor(draft.headers, 3)}
          onInput={(headers) => onChange({ ...draft, headers })}
        />
        <Area
          label="Body"
          value={draft.body}
          rows={rowsFor(draft.body, 3)}
          onInput={(body) => onChange({ ...draft, body })}
        />
      </div>
    </>
  );
}

function ByteFields({ draft, onChange }: Fields) {
  return (
    <>
      <Area
        label="Bytes"
        hint="\r\n ends a line, \x00 is any byte; the line breaks of this field are not sent"
        value={draft.bytes}
        rows={rowsFor(draft.bytes, 6)}
        onInput={(bytes) => onChange({ ...draft, bytes })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={draft.halfClose}
          onChange={(event) => onChange({ ...draft, halfClose: event.currentTarget.checked })}
        />
        <span>End our side of the connection after them</span>
      </label>
    </>
  );
}

function Before({ draft }: Pick<Fields, 'draft'>) {
  const { before } = draft;
  if (before.length === 0) return null;
  const lines = before.map(({ method, path }) => `${method} ${path}`);
  const times = new Set(lines).size === 1 && lines.length > 1 ? `, ${lines.length} times` : '';
  return (
    <p class="note">
      Before it, each app gets <code>{[...new Set(lines)].join(', ')}</code>
      {times}.
    </p>
  );
}

/** The names in braces that the request uses. */
function namesIn({ kind, path, headers, body, bytes }: Draft): string[] {
  const text = kind === 'form' ? `${path} ${headers} ${body}` : bytes;
  return [...new Set(text.match(/\{\{[a-z]\w+\}\}/gi) ?? [])];
}

function Filled({ draft }: Pick<Fields, 'draft'>) {
  const names = namesIn(draft);
  if (names.length === 0) return null;
  return (
    <p class="note">
      <code>{names.join(' ')}</code> {names.length > 1 ? 'are' : 'is'} filled in for each app.
    </p>
  );
}

function Documented({ preset: { name, statusCode, message } }: Pick<EditorProps, 'preset'>) {
  if (!name) return null;
  const messages = [message ?? []].flat();
  return (
    <p class="documented">
      <span class="muted">Documented:</span> <Status code={statusCode} />{' '}
      {messages.map((text) => (
        <q key={text}>{text}</q>
      ))}
    </p>
  );
}

/** Edits a request: as a form, or as the bytes that it is. */
export function Editor(props: EditorProps) {
  const { draft, preset, lookup, isSending, canSend, onChange, onReset, onSend } = props;
  const submit = (event: Event) => {
    event.preventDefault();
    if (canSend) onSend();
  };
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
  };
  const setKind = (kind: Draft['kind']) =>
    onChange(
      kind === 'bytes' && draft.kind === 'form' ? asBytes(draft, lookup) : { ...draft, kind },
    );
  return (
    <form class="editor" onSubmit={submit} onKeyDown={sendByKey}>
      <div class="title-row">
        <div>
          <h1 id="requests-title">{preset.name || 'Requests'}</h1>
          <Documented preset={preset} />
        </div>
        <Choice
          label="Edit as"
          name="kind"
          value={draft.kind}
          options={[
            ['form', 'Form'],
            ['bytes', 'Bytes'],
          ]}
          onChange={setKind}
        />
      </div>
      {draft.kind === 'form' ? (
        <FormFields draft={draft} onChange={onChange} />
      ) : (
        <ByteFields draft={draft} onChange={onChange} />
      )}
      <div class="actions">
        <button type="submit" class="primary" disabled={!canSend} aria-keyshortcuts="Control+Enter">
          {isSending ? 'Sending …' : 'Send to all three'}
        </button>
        {onReset && (
          <button type="button" onClick={onReset}>
            Undo changes
          </button>
        )}
        <div class="notes">
          <Filled draft={draft} />
          <Before draft={draft} />
        </div>
      </div>
    </form>
  );
}
