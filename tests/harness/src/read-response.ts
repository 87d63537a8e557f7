/** A response as a client sees it, over any protocol. */
export interface SeenResponse {
  readonly statusCode: number;
  /** Names in lower case, in the order of their arrival. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
  /** False if the connection ended before the body did. */
  readonly complete: boolean;
}

/** A response over HTTP/1.1. */
export interface WireResponse extends SeenResponse {
  readonly reason: string;
  /** Its bytes, including interim responses before it. */
  readonly raw: Buffer;
}

/** The bytes are not an HTTP/1.1 response. */
export class ParseFault extends Error {}

type Framed = readonly [body: Buffer, length: number, complete: boolean];

const statusLine = /^HTTP\/1\.1 ([1-9]\d\d) ([\t\x20-\x7e\x80-\xff]*)$/;
const headerLine = /^([!#$%&'*+.^`|~\w-]+):[\t ]*([\t\x20-\x7e\x80-\xff]*?)[\t ]*$/;

export function headerOf({ headers }: Pick<SeenResponse, 'headers'>, name: string) {
  const values = headers.filter(([key]) => key === name).map(([, value]) => value);
  return values.length > 0 ? values.join(', ') : undefined;
}

function toHeader(line: string): readonly [string, string] {
  const [, name, value] = headerLine.exec(line) ?? [];
  if (name === undefined || value === undefined) throw new ParseFault(`header line ${line}`);
  return [name.toLowerCase(), value];
}

function readFixed(bytes: Buffer, announced: string): Framed {
  if (!/^\d+$/.test(announced)) throw new ParseFault(`Content-Length ${announced}`);
  const body = bytes.subarray(0, Number(announced));
  return [body, body.length, body.length === Number(announced)];
}

/** Where the trailer section ends; `undefined` until its end has arrived. */
function trailerEnd(bytes: Buffer, at: number): number | undefined {
  if (bytes.toString('latin1', at, at + 2) === '\r\n') return at + 2;
  const end = bytes.indexOf('\r\n\r\n', at);
  return end < 0 ? undefined : end + 4;
}

function readChunked(bytes: Buffer): Framed {
  const pieces: Buffer[] = [];
  for (let at = 0; ; ) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd < 0) return [Buffer.concat(pieces), bytes.length, false];
    const line = bytes.toString('latin1', at, lineEnd);
    if (!/^[\da-f]{1,8}$/i.test(line)) throw new ParseFault(`chunk size ${line.slice(0, 40)}`);
    const size = Number.parseInt(line, 16);
    const end = size === 0 ? trailerEnd(bytes, lineEnd + 2) : lineEnd + 2 + size + 2;
    const isThere = end !== undefined && bytes.length >= end;
    if (!isThere) return [Buffer.concat(pieces), bytes.length, false];
    if (size === 0) return [Buffer.concat(pieces), end, true];
    if (bytes.toString('latin1', end - 2, end) !== '\r\n') throw new ParseFault('chunk end');
    pieces.push(bytes.subarray(lineEnd + 2, end - 2));
    at = end;
  }
}

type Head = Pick<WireResponse, 'statusCode' | 'reason' | 'headers'>;

function frame(bytes: Buffer, head: Head, method: string, ended: boolean): Framed {
  const encoding = headerOf(head, 'transfer-encoding');
  const length = headerOf(head, 'content-length');
  const isEmpty = method === 'HEAD' || [204, 304].includes(head.statusCode);
  // A success without a body frames nothing, so its headers may contradict each other.
  const isOwn = isEmpty && head.statusCode < 400;
  if (encoding !== undefined && length !== undefined && !isOwn) {
    throw new ParseFault('two framings');
  }
  if (isEmpty) return [Buffer.alloc(0), 0, true];
  if (encoding === 'chunked') return readChunked(bytes);
  if (encoding !== undefined) throw new ParseFault(`Transfer-Encoding ${encoding}`);
  if (length !== undefined) return readFixed(bytes, length);
  return [bytes, bytes.length, ended];
}

function readHead(bytes: Buffer, end: number): Head {
  const [first = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
  const [, status, reason = ''] = statusLine.exec(first) ?? [];
  if (status === undefined) throw new ParseFault(`status line ${first.slice(0, 80)}`);
  return { statusCode: Number(status), reason, headers: lines.map(toHeader) };
}

/**
 * Reads the first final response strictly; `undefined` until its head has arrived.
 * @throws {ParseFault}
 */
export function readResponse(
  bytes: Buffer,
  method: string,
  ended: boolean,
): WireResponse | undefined {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd < 0) return undefined;
  const head = readHead(bytes, headEnd);
  const rest = bytes.subarray(headEnd + 4);
  const isInterim = head.statusCode < 200 && head.statusCode !== 101;
  const final = isInterim ? readResponse(rest, method, ended) : undefined;
  if (isInterim)
    return final && { ...final, raw: bytes.subarray(0, headEnd + 4 + final.raw.length) };
  const [body, length, complete] = frame(rest, head, method, ended);
  return { ...head, body, complete, raw: bytes.subarray(0, headEnd + 4 + length) };
}
