import type { Head } from './read-head.ts';

/** A body, and how many bytes it took on the wire. */
export interface Body {
  readonly body: Buffer;
  readonly size: number;
}

const bodyless = new Set([204, 304]);

/** Reads the body that the head announces. Returns the body, `undefined` if bytes are missing, or what is wrong with it. */
export function readBody(
  head: Head,
  bytes: Buffer,
  method: string,
  ended: boolean,
): Body | string | undefined {
  if (method === 'HEAD' || bodyless.has(head.status)) return { body: Buffer.alloc(0), size: 0 };
  const coding = values(head, 'transfer-encoding');
  const lengths = values(head, 'content-length');
  if (coding.length > 0 && lengths.length > 0) return 'both Content-Length and Transfer-Encoding';
  if (coding.length > 0) return readCoded(coding, bytes, ended);
  if (lengths.length > 0) return readCounted(lengths, bytes, ended);
  return ended ? { body: bytes, size: bytes.length } : undefined;
}

function values(head: Head, name: string): string[] {
  return head.headers.filter((f) => f.name.toLowerCase() === name).map((f) => f.value);
}

function readCounted(lengths: string[], bytes: Buffer, ended: boolean): Body | string | undefined {
  const [text = ''] = lengths;
  if (lengths.length > 1) return `${lengths.length} Content-Length headers`;
  if (!/^\d{1,15}$/.test(text)) return `Content-Length ${JSON.stringify(text)} is not a number`;
  const size = Number(text);
  if (bytes.length >= size) return { body: bytes.subarray(0, size), size };
  return ended ? `closed after ${bytes.length} of ${size} bytes of the body` : undefined;
}

function readCoded(coding: string[], bytes: Buffer, ended: boolean): Body | string | undefined {
  if (coding.join().toLowerCase() !== 'chunked') return `Transfer-Encoding ${coding.join()}`;
  const result = readChunks(bytes);
  if (result !== undefined) return result;
  return ended ? 'closed inside a chunked body' : undefined;
}

function readChunks(bytes: Buffer): Body | string | undefined {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd === -1) return undefined;
    const size = chunkSize(bytes.toString('latin1', at, lineEnd));
    if (size === undefined) return 'a chunk size is not a hexadecimal number';
    if (size === 0) return readTrailer(bytes, lineEnd + 2, parts);
    const end = lineEnd + 2 + size;
    if (bytes.length < end + 2) return undefined;
    if (bytes.toString('latin1', end, end + 2) !== '\r\n') return 'a chunk has no end of line';
    parts.push(bytes.subarray(lineEnd + 2, end));
    at = end + 2;
  }
}

function chunkSize(line: string): number | undefined {
  const match = /^([0-9a-fA-F]{1,8})(?:;|$)/.exec(line);
  return match ? Number.parseInt(match[1] ?? '', 16) : undefined;
}

function readTrailer(bytes: Buffer, start: number, parts: Buffer[]): Body | undefined {
  for (let at = start; ; ) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd === -1) return undefined;
    if (lineEnd === at) return { body: Buffer.concat(parts), size: lineEnd + 2 };
    at = lineEnd + 2;
  }
}
