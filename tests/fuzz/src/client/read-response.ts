/** A response as it came over the wire. */
export interface WireResponse {
  readonly statusCode: number;
  /** Lower-case names, in the order in which they came. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
  /** The bytes of head and body. */
  readonly raw: Buffer;
  /** False where the connection ended before the announced end of the body. */
  readonly complete: boolean;
}

/** Bytes that are no HTTP/1.1 response. */
export class ParseFault extends Error {}

const statusLine = /^HTTP\/1\.1 ([1-9]\d\d) ([\t\x20-\x7e\x80-\xff]*)$/;
const headerLine = /^([!#$%&'*+.^`|~\w-]+):[\t ]*([\t\x20-\x7e\x80-\xff]*?)[\t ]*$/;

export function headerOf(response: Pick<WireResponse, 'headers'>, name: string) {
  const values = response.headers.filter(([key]) => key === name).map(([, value]) => value);
  return values.length > 0 ? values.join(', ') : undefined;
}

function toHeader(line: string): readonly [string, string] {
  const [, name, value] = headerLine.exec(line) ?? [];
  if (name === undefined || value === undefined) throw new ParseFault(`header line ${line}`);
  return [name.toLowerCase(), value];
}

interface Framed {
  readonly body: Buffer;
  readonly length: number;
  readonly complete: boolean;
}

function readFixed(bytes: Buffer, announced: string): Framed {
  if (!/^\d+$/.test(announced)) throw new ParseFault(`Content-Length ${announced}`);
  const body = bytes.subarray(0, Number(announced));
  return { body, length: body.length, complete: body.length === Number(announced) };
}

/** The length of the trailer section; `undefined` while its end is not there. */
function trailerEnd(bytes: Buffer, at: number): number | undefined {
  if (bytes.toString('latin1', at, at + 2) === '\r\n') return at + 2;
  const end = bytes.indexOf('\r\n\r\n', at);
  return end < 0 ? undefined : end + 4;
}

function readChunked(bytes: Buffer): Framed {
  const pieces: Buffer[] = [];
  const whole = (length: number, complete: boolean) => ({
    body: Buffer.concat(pieces),
    length,
    complete,
  });
  for (let at = 0; ; ) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd < 0) return whole(bytes.length, false);
    const line = bytes.toString('latin1', at, lineEnd);
    if (!/^[\da-f]{1,8}$/i.test(line)) throw new ParseFault(`chunk size ${line.slice(0, 40)}`);
    const size = Number.parseInt(line, 16);
    const end = size === 0 ? trailerEnd(bytes, lineEnd + 2) : lineEnd + 2 + size + 2;
    if (end === undefined || bytes.length < end) return whole(bytes.length, false);
    if (size === 0) return whole(end, true);
    if (bytes.toString('latin1', end - 2, end) !== '\r\n') throw new ParseFault('chunk end');
    pieces.push(bytes.subarray(lineEnd + 2, end - 2));
    at = end;
  }
}

function hasNoBody(statusCode: number, method: string): boolean {
  return method === 'HEAD' || statusCode === 204 || statusCode === 304 || statusCode < 200;
}

function frame(
  bytes: Buffer,
  head: Pick<WireResponse, 'statusCode' | 'headers'>,
  method: string,
  ended: boolean,
): Framed {
  const encoding = headerOf(head, 'transfer-encoding');
  const length = headerOf(head, 'content-length');
  const isEmpty = hasNoBody(head.statusCode, method);
  // A success without a body frames nothing: what it says of one is the service's own.
  const isOwn = isEmpty && head.statusCode < 400;
  if (encoding !== undefined && length !== undefined && !isOwn)
    throw new ParseFault('two framings');
  if (isEmpty) return { ...readFixed(bytes, '0'), complete: true };
  if (encoding === 'chunked') return readChunked(bytes);
  if (encoding !== undefined) throw new ParseFault(`Transfer-Encoding ${encoding}`);
  if (length !== undefined) return readFixed(bytes, length);
  return { body: bytes, length: bytes.length, complete: ended };
}

/**
 * Reads the first response in some bytes, strictly; `undefined` while its head is not there.
 * @throws {ParseFault}
 */
export function readResponse(
  bytes: Buffer,
  method: string,
  ended: boolean,
): WireResponse | undefined {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd < 0) return undefined;
  const [first = '', ...lines] = bytes.toString('latin1', 0, headEnd).split('\r\n');
  const status = statusLine.exec(first)?.[1];
  if (status === undefined) throw new ParseFault(`status line ${first.slice(0, 80)}`);
  const head = { statusCode: Number(status), headers: lines.map(toHeader) };
  const rest = bytes.subarray(headEnd + 4);
  const { body, length, complete } = frame(rest, head, method, ended);
  return { ...head, body, complete, raw: bytes.subarray(0, headEnd + 4 + length) };
}
