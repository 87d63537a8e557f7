import { type E164Failure, parseE164 } from '@error-contract/core/e164';
import { useState } from 'preact/hooks';
import { Characters } from './characters.tsx';
import { NumberFacts } from './number-facts.tsx';

const examples = [
  ['+919876543210', 'right'],
  ['+91 98765 43210', 'spaces'],
  ['9876543210', 'national'],
  ['+44 (0) 20 7946 0018', 'trunk prefix'],
  ['00919876543210', 'dialling prefix'],
  ['9.19877E+11', 'a spreadsheet'],
  ['+٩١٩٨٧٦٥٤٣٢١٠', 'other digits'],
  ['+1415555012', 'a digit lost'],
] as const;

function parse(value: string, callingCode: string) {
  const code = /^[1-9]\d{0,2}$/.test(callingCode) ? callingCode : undefined;
  return parseE164(value, { defaultCallingCode: code });
}

function Failure({
  failure,
  onTake,
}: {
  readonly failure: E164Failure;
  readonly onTake: (value: string) => void;
}) {
  const { message, reason, suggestion, allowedLengths = [] } = failure;
  return (
    <>
      <p class="said wrong">
        <span class="muted">phone_number</span> {message}
      </p>
      <dl class="facts">
        <dt>Reason</dt>
        <dd>
          <code>{reason}</code>
        </dd>
        {allowedLengths.length > 0 && (
          <>
            <dt>Digits that such numbers have</dt>
            <dd>{allowedLengths.join(', ')}</dd>
          </>
        )}
      </dl>
      {suggestion && (
        <p class="meant">
          Perhaps{' '}
          <button type="button" onClick={() => onTake(suggestion)}>
            {suggestion}
          </button>
        </p>
      )}
    </>
  );
}

function Examples({ onTake }: { readonly onTake: (value: string) => void }) {
  return (
    <div class="examples">
      <h2>Try</h2>
      <ul>
        {examples.map(([value, what]) => (
          <li key={value}>
            <button type="button" class="small" onClick={() => onTake(value)}>
              <bdi>{value}</bdi> <span class="muted">{what}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Explains a phone number while it is typed. */
export function NumberView() {
  const [value, type] = useState('+91 98765 43210');
  const [callingCode, setCallingCode] = useState('');
  const result = parse(value, callingCode);
  const position = result.ok ? undefined : result.position;
  return (
    <div class="number">
      <h1 id="number-title">Phone number</h1>
      <p class="lead">
        Checked here, in the browser, by <code>@error-contract/core/e164</code>: the same code that
        the apps check it with.
      </p>
      <div class="number-fields">
        <label class="field">
          <span class="label">Phone number</span>
          <input
            class="large"
            type="text"
            inputMode="tel"
            dir="ltr"
            autocomplete="off"
            spellcheck={false}
            value={value}
            aria-describedby="number-said"
            onInput={(event) => type(event.currentTarget.value)}
          />
        </label>
        <label class="field code">
          <span class="label">
            Calling code <span class="muted">for national numbers</span>
          </span>
          <input
            class="large"
            type="text"
            inputMode="numeric"
            placeholder="91"
            autocomplete="off"
            value={callingCode}
            onInput={(event) => setCallingCode(event.currentTarget.value)}
          />
        </label>
      </div>
      <Characters text={value} position={position} />
      <div id="number-said" aria-live="polite">
        {result.ok ? <NumberFacts number={result} /> : <Failure failure={result} onTake={type} />}
      </div>
      <Examples onTake={type} />
    </div>
  );
}
