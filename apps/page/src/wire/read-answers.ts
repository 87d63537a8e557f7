/** One answer as it came over the wire. */
export interface Answer {
  readonly statusCode: number;
  /** What follows the status on its line. */
  readonly reason: string;
  /** As they came: in their order, and in their letters. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The first header of this name, in whatever letters. */
  header(name: string): string | undefined;
  /** Status line, headers and the empty line. */
  readonly head: string;
  /** Without the sizes of chunks. */
  readonly body: Uint8Array;
  /** The body in UTF-8. */
  readonly text: string;
  /** `undefined` where only the end of the connection ends the body. */
  readonly isComplete: boolean | undefined;
}

interface Framed {
  readonly body: Uint8Array;
  readonly isComplete: boolean | undefined;
  /** Where the next answer begins. */
  readonly next: number;
}

const lineEnd = '\r\n';
const utf8 = new TextDecoder();

/** Bytes as text with one character for each: no byte is lost. */
export function toLatin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
}

function indexOf(bytes: Uint8Array, text: string, from: number): number {
  for (let at = bytes.indexOf(13, from); at >= 0; at = bytes.indexOf(13, at + 1)) {
    if (toLatin1(bytes.subarray(at, at + text.length)) === text) return at;
  }
  return -1;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A number of bytes: one below 0 would lead back to what was read. */
function lengthIn(text: string, pattern: RegExp, base: number): number {
  return Number.parseInt(pattern.exec(text)?.[0] ?? '', base);
}

function readChunks(bytes: Uint8Array, from: number): Framed {
  const parts: Uint8Array[] = [];
  for (let at = from; ; ) {
    const end = indexOf(bytes, lineEnd, at);
    const line = toLatin1(bytes.subarray(at, Math.max(at, end)));
    const size = lengthIn(line, /^[\da-f]+/i, 16);
    if (end < 0 || Number.isNaN(size))
      return { body: join(parts), isComplete: false, next: bytes.length };
    parts.push(bytes.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
    if (size === 0) return { body: join(parts), isComplete: at <= bytes.length, next: at };
  }
}

function readBody(bytes: Uint8Array, from: number, head: Head, method: string): Framed {
  const { statusCode, header } = head;
  const hasNone = statusCode < 200 || statusCode === 204 || statusCode === 304;
  if (hasNone || method === 'HEAD') return { body: new Uint8Array(), isComplete: true, next: from };
  if (/chunked/i.test(header('transfer-encoding') ?? '')) return readChunks(bytes, from);
  const length = lengthIn(header('content-length') ?? '', /^\d+$/, 10);
  if (Number.isNaN(length)) {
    return { body: bytes.subarray(from), isComplete: undefined, next: bytes.length };
  }
  const next = from + length;
  return { body: bytes.subarray(from, next), isComplete: bytes.length >= next, next };
}

type Head = Pick<Answer, 'statusCode' | 'reason' | 'headers' | 'header' | 'head'>;

function readHead(head: string): Head | undefined {
  const [line = '', ...fields] = head.trimEnd().split(lineEnd);
  const [, status, reason = ''] = /^HTTP\/1\.[01] (\d{3}) ?(.*)$/.exec(line) ?? [];
  if (status === undefined) return undefined;
  const headers = fields.map((field) => {
    const at = field.indexOf(':');
    return [field.slice(0, at), field.slice(at + 1).trim()] as const;
  });
  const header = (wanted: string) =>
    headers.find(([name]) => name.toLowerCase() === wanted.toLowerCase())?.[1];
  return { statusCode: Number(status), reason, headers, header, head };
}

/** Reads the answers in what came for a request, and gives what is no answer. */
export function readAnswers(
  bytes: Uint8Array,
  method: string,
): { readonly answers: readonly Answer[]; readonly rest: Uint8Array } {
  const answers: Answer[] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = indexOf(bytes, lineEnd + lineEnd, at);
    const head = end < 0 ? undefined : readHead(toLatin1(bytes.subarray(at, end + 4)));
    if (!head) break;
    const { body, isComplete, next } = readBody(bytes, end + 4, head, method);
    answers.push({ ...head, body, isComplete, text: utf8.decode(body) });
    at = next;
  }
  return { answers, rest: bytes.subarray(at) };
}

/** The answer to the request itself: not `100 Continue`. */
export function finalAnswer(answers: readonly Answer[]): Answer | undefined {
  return answers.find(({ statusCode }) => statusCode >= 200);
}
