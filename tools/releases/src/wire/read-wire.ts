import type { SeenResponse as Response } from '@error-contract/harness/read-response';
import { exchange } from '@error-contract/harness/request';
import { type Failure, failures } from './failures.ts';
import { startExpress } from './services/express.ts';
import { startFastify } from './services/fastify.ts';
import { startFetch } from './services/fetch.ts';
import { startKoa } from './services/koa.ts';
import { startNest } from './services/nest.ts';
import type { Answer, Wire } from './wire.ts';

const starts = {
  express: startExpress,
  fastify: startFastify,
  fetch: startFetch,
  koa: startKoa,
  nest: startNest,
};

// Headers that Node and Express add to every response.
const notOurs = new Set(['date', 'keep-alive', 'x-powered-by']);

function toAnswer({ statusCode, headers, body }: Response): Answer {
  const kept = headers.filter(([name]) => !notOurs.has(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  return { status: statusCode, headers: Object.fromEntries(kept), body: body.toString() };
}

async function ask(port: number, { name, bytes, method }: Failure): Promise<[string, Answer]> {
  const { responses, raw } = await exchange(port, bytes, [method]);
  const [response] = responses;
  if (!response) throw new Error(`${name}: no answer in ${JSON.stringify(raw.toString())}`);
  return [name, toAnswer(response)];
}

async function readAdapter(start: (typeof starts)['koa']): Promise<Record<string, Answer>> {
  const { port, close } = await start();
  try {
    return Object.fromEntries(await Promise.all(failures.map((failure) => ask(port, failure))));
  } finally {
    await close();
  }
}

/** Sends every failing request to a service on each adapter, over sockets. */
export async function readWire(): Promise<Wire> {
  const read = Object.entries(starts).map(async ([adapter, start]) => [
    adapter,
    await readAdapter(start),
  ]);
  return Object.fromEntries(await Promise.all(read));
}
