import { escaped, unescaped } from '../wire/escapes.ts';
import { fill, type Lookup } from '../wire/placeholders.ts';
import type { FormRequest, Preset } from '../wire/wire.ts';

/** A request as it is edited. Its texts may have placeholders. */
export interface Draft {
  /** Whether the form is sent, or the bytes. */
  readonly kind: 'form' | 'bytes';
  readonly method: string;
  readonly path: string;
  /** One header on each line. */
  readonly headers: string;
  readonly body: string;
  /** In the notation of `printf`. */
  readonly bytes: string;
  /** Say after the request that nothing more comes. */
  readonly halfClose: boolean;
  /** Requests that each app gets before it. */
  readonly before: readonly FormRequest[];
}

const emptyForm = { method: 'GET', path: '/', headers: '', body: '' };

function toTexts({ method, path, headers, body }: FormRequest) {
  return {
    method,
    path,
    body,
    headers: headers.map(([name, value]) => `${name}: ${value}`).join('\n'),
  };
}

/** Begins with a preset. */
export function draftOf({ request, before, halfClose = false }: Preset): Draft {
  const isForm = typeof request !== 'string';
  const form = isForm ? toTexts(request) : emptyForm;
  return {
    ...form,
    kind: isForm ? 'form' : 'bytes',
    bytes: isForm ? '' : request,
    halfClose,
    before,
  };
}

/** The lines of a text that have something on them. */
export function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

type Form = Pick<Draft, 'method' | 'path' | 'headers' | 'body'>;

/** A form with values in the place of placeholders. */
export function filledForm({ method, path, headers, body }: Form, lookup: Lookup) {
  const lines = linesOf(fill(headers, lookup));
  const isMultipart = lines.some((line) => /^content-type:\s*multipart\//i.test(line));
  const text = fill(body, lookup);
  // A text area ends lines with LF, and a form of several parts must have CRLF.
  return {
    method,
    path: fill(path, lookup),
    lines,
    body: isMultipart ? text.replace(/\r?\n/g, '\r\n') : text,
  };
}

const takesBody = /^(?:POST|PUT|PATCH)$/i;

/** The headers that the form adds, unless they are written in it. */
function addedLines(lines: readonly string[], method: string, length: number): string[] {
  const has = (name: RegExp) => lines.some((line) => name.test(line));
  const needsLength = length > 0 || takesBody.test(method);
  return [
    ...(needsLength && !has(/^(?:content-length|transfer-encoding):/i)
      ? [`Content-Length: ${length}`]
      : []),
    ...(has(/^connection:/i) ? [] : ['Connection: close']),
  ];
}

/** The bytes of a form. */
function formBytes(form: Form, lookup: Lookup): Uint8Array {
  const { method, path, lines, body } = filledForm(form, lookup);
  const encoder = new TextEncoder();
  const { length } = encoder.encode(body);
  const host = lines.some((line) => /^host:/i.test(line)) ? [] : [fill('Host: {{host}}', lookup)];
  const head = [
    `${method} ${path} HTTP/1.1`,
    ...host,
    ...lines,
    ...addedLines(lines, method, length),
  ];
  return encoder.encode(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** The bytes of a request of a preset. */
export function bytesOfForm(form: FormRequest, lookup: Lookup): Uint8Array {
  return formBytes(toTexts(form), lookup);
}

/** The exact bytes that an app gets. */
export function bytesOf(draft: Draft, lookup: Lookup): Uint8Array {
  return draft.kind === 'form' ? formBytes(draft, lookup) : unescaped(fill(draft.bytes, lookup));
}

/** Goes on with the bytes of the form. Placeholders of the head stay; the length is that of `lookup`. */
export function asBytes(draft: Draft, lookup: Lookup): Draft {
  const bytes = formBytes(draft, (name) => (name.startsWith('before.') ? undefined : lookup(name)));
  return { ...draft, kind: 'bytes', bytes: escaped(bytes) };
}
