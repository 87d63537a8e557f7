import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { After, Answering, How } from '../plans/answering.ts';
import { bytesOf, headersOf, piecesOf } from './bodies.ts';
import { streamOf } from './streams.ts';

type Write = (res: ServerResponse, plan: Answering) => void;

function setHeaders(res: ServerResponse, plan: Answering): void {
  for (const [name, value] of headersOf(plan)) res.setHeader(name, value);
}

function prepare(res: ServerResponse, plan: Answering): void {
  res.statusCode = plan.status;
  setHeaders(res, plan);
}

function writeLater(res: ServerResponse, pieces: Buffer[]): void {
  const [piece, ...rest] = pieces;
  if (!piece) return void res.end();
  res.write(piece);
  setImmediate(writeLater, res, rest);
}

function writeChunks(res: ServerResponse, plan: Answering): void {
  for (const piece of piecesOf(plan)) res.write(piece);
  res.end();
}

/** The ways to write to Node's own response. */
const writers: Partial<Readonly<Record<How, Write>>> = {
  end(res, plan) {
    prepare(res, plan);
    res.end(plan.encoding === 'none' ? plan.body : bytesOf(plan));
  },
  chunks(res, plan) {
    prepare(res, plan);
    writeChunks(res, plan);
  },
  'later chunks'(res, plan) {
    prepare(res, plan);
    writeLater(res, piecesOf(plan));
  },
  'writeHead object'(res, plan) {
    const headers = Object.fromEntries(headersOf(plan)) as OutgoingHttpHeaders;
    res.writeHead(plan.status, headers).end(bytesOf(plan));
  },
  'writeHead array'(res, plan) {
    const flat = headersOf(plan).flat() as string[];
    res.writeHead(plan.status, flat);
    writeChunks(res, plan);
  },
  'writeHead pairs'(res, plan) {
    res.writeHead(plan.status, headersOf(plan) as never);
    writeLater(res, piecesOf(plan));
  },
  'writeHead reason'(res, plan) {
    setHeaders(res, plan);
    res.writeHead(plan.status, 'zZhiddenZz', { 'X-Head': 'a' });
    res.end(bytesOf(plan), 'utf8', () => {});
  },
  flush(res, plan) {
    prepare(res, plan);
    res.flushHeaders();
    writeLater(res, piecesOf(plan));
  },
  stream(res, plan) {
    prepare(res, plan);
    streamOf(piecesOf(plan)).pipe(res);
  },
};

export function isRaw(how: How): boolean {
  return how in writers;
}

/** Writes an answer to Node's own response. */
export function writeRaw(res: ServerResponse, plan: Answering): void {
  writers[plan.how]?.(res, plan);
}

/** What a handler does after its answer. */
const afterwards: Readonly<Record<After, (res: ServerResponse, plan: Answering) => void>> = {
  nothing: () => {},
  end: (res) => void res.end('zZshownZz'),
  write(res) {
    res.on('error', () => {});
    res.write('zZshownZz');
  },
  writeHead(res) {
    if (!res.headersSent) res.writeHead(502);
  },
  destroy: (res) => void res.destroy(),
  throw() {
    throw new Error('zZhiddenZz');
  },
  again: (res, plan) => {
    if (!res.headersSent) writeRaw(res, plan);
  },
};

export function afterwardsOf(res: ServerResponse, plan: Answering): void {
  // A write after the end emits `error`, which ends a process without a listener.
  res.on('error', () => {});
  afterwards[plan.after](res, plan);
}
