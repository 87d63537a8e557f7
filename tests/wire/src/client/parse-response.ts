/** A response as it came over the wire. */
export interface WireResponse {
  readonly statusCode: number;
  readonly reason: string;
  readonly version: string;
  /** Lower-case names, in the order in which they came. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
  /** False where the connection ended before the announced end of the body. */
  readonly complete: boolean;
}

export interface Parsed {
  readonly response: WireResponse;
  /** The number of bytes that the response took. */
  readonly length: number;
}

interface Framed {
  readonly body: Buffer;
  readonly length: number;
  readonly complete: boolean;
}

export function headerOf({ headers }: Pick<WireResponse, 'headers'>, name: string) {
  const values = headers.filter(([key]) => key === name).map(([, value]) => value);
  return values.length > 0 ? values.join(', ') : undefined;
}

function toHeader(line: string): readonly [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
}

function readFixed(bytes: Buffer, announced: number): Framed {
  const body = bytes.subarray(0, announced);
  return { body, length: body.length, complete: body.length === announced };
}

function readChunked(bytes: Buffer): Framed {
  const pieces: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = bytes.indexOf('\r\n', at);
    const size =
      lineEnd < 0 ? Number.NaN : Number.parseInt(bytes.toString('latin1', at, lineEnd), 16);
    const end = lineEnd + 2 + size;
    if (Number.isNaN(size) || bytes.length < end + 2) break;
    if (size === 0) return { body: Buffer.concat(pieces), length: end + 2, complete: true };
    pieces.push(bytes.subarray(lineEnd + 2, end));
    at = end + 2;
  }
  return { body: Buffer.concat(pieces), length: bytes.length, complete: false };
}

function hasNoBody(statusCode: number, method: string): boolean {
  return method === 'HEAD' || statusCode === 204 || statusCode === 304 || statusCode < 200;
}

function frame(bytes: Buffer, response: WireResponse, method: string, ended: boolean): Framed {
  if (hasNoBody(response.statusCode, method)) return readFixed(bytes, 0);
  if (headerOf(response, 'transfer-encoding') === 'chunked') return readChunked(bytes);
  const length = headerOf(response, 'content-length');
  if (length !== undefined) return readFixed(bytes, Number(length));
  return { body: bytes, length: bytes.length, complete: ended };
}

/** Reads the first response in some bytes; `undefined` while its head is not there. */
export function parseResponse(bytes: Buffer, method: string, ended: boolean): Parsed | undefined {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd < 0) return undefined;
  const [statusLine = '', ...lines] = bytes.toString('latin1', 0, headEnd).split('\r\n');
  const [, version = '', status = '', reason = ''] = /^(\S+) (\d{3}) ?(.*)$/.exec(statusLine) ?? [];
  const headers = lines.map(toHeader);
  const head = { statusCode: Number(status), reason, version, headers };
  const bare = { ...head, body: Buffer.alloc(0), complete: false };
  const rest = bytes.subarray(headEnd + 4);
  const { body, length, complete } = frame(rest, bare, method, ended);
  return { response: { ...head, body, complete }, length: headEnd + 4 + length };
}
