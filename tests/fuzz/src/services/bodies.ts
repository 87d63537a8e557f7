import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { Answering, Encoding } from '../plans/answering.ts';
import { streamOf } from './streams.ts';

const encoders: Readonly<Record<Encoding, (bytes: Buffer) => Buffer>> = {
  none: (bytes) => bytes,
  gzip: (bytes) => gzipSync(bytes, { level: 1 }),
  br: (bytes) => brotliCompressSync(bytes, { params: { 1: 1 } }),
  deflate: (bytes) => deflateSync(bytes, { level: 1 }),
  'broken gzip': (bytes) => gzipSync(bytes, { level: 1 }).subarray(0, 12),
  'no gzip': (bytes) => bytes,
  unknown: (bytes) => bytes,
};

const names: Readonly<Record<Encoding, string | undefined>> = {
  none: undefined,
  gzip: 'gzip',
  br: 'br',
  deflate: 'deflate',
  'broken gzip': 'gzip',
  'no gzip': 'gzip',
  unknown: 'x-secret',
};

export function bytesOf({ body, encoding }: Answering): Buffer {
  return encoders[encoding](Buffer.from(body));
}

/** The bytes of an answer, in its number of pieces. */
export function piecesOf(plan: Answering): Buffer[] {
  const bytes = bytesOf(plan);
  const size = Math.max(1, Math.ceil(bytes.length / plan.pieces));
  const starts = Array.from({ length: plan.pieces }, (_, i) => i * size);
  return starts.map((start) => bytes.subarray(start, start + size));
}

/** The value of a JSON text, or the text if it is not JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What a framework is given to send. */
export function bodyOf(plan: Answering): unknown {
  if (plan.how === 'framework buffer') return bytesOf(plan);
  if (plan.how === 'framework json') return jsonOf(plan.body);
  if (plan.how === 'framework stream') return streamOf(piecesOf(plan));
  if (plan.how === 'framework status only') return undefined;
  return plan.encoding === 'none' ? plan.body : bytesOf(plan);
}

type Value = string | number | string[];

/** The headers of an answer, with its content type and its encoding. */
export function headersOf({ type, encoding, headers }: Answering): [string, Value][] {
  const name = names[encoding];
  // Copied, because Node appends to the lists that it is given.
  const list: [string, Value][] = headers.map(([key, value]) => [
    key,
    structuredClone(value) as Value,
  ]);
  if (name) list.unshift(['Content-Encoding', name]);
  if (type !== null) list.unshift(['Content-Type', type]);
  return list;
}
