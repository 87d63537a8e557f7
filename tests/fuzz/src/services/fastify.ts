import type { AddressInfo } from 'node:net';
import { errorContract } from '@error-contract/fastify';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import { buildValue } from '../values/build.ts';
import { bytesOf, headersOf, piecesOf } from './bodies.ts';
import { answeringOf, mapError, onError, throwingOf, within } from './cases.ts';
import { mountHooks } from './fastify-hooks.ts';
import { jsonOf } from './json.ts';
import { afterwardsOf, isRaw, writeRaw } from './raw-answers.ts';
import { failingStream, streamOf } from './streams.ts';

type Way = (value: unknown, request: FastifyRequest, reply: FastifyReply) => unknown;

const raise = (value: unknown) => {
  throw value;
};

/** `send` takes anything else for the body of a success. */
const asError = (value: unknown) => (value instanceof Error ? value : new Error('zZhiddenZz'));

const early: Readonly<Record<string, Way>> = {
  sync: raise,
  async: async (value) => raise(value),
  async rejectLater(value) {
    await new Promise(setImmediate);
    throw value;
  },
  send: (value, _request, reply) => void reply.send(asError(value)),
  sendTwice(value, _request, reply) {
    reply.send(asError(value));
    reply.send(asError(value));
  },
  sendThenThrow(value, _request, reply) {
    reply.send(asError(value));
    throw value;
  },
  sendThenDone(value, _request, reply) {
    reply.send(asError(value));
    reply.send('done');
  },
  toJSON: async () => undefined,
  stream: (value, _request, reply) => reply.code(200).send(failingStream(value, [])),
  serializer(value, _request, reply) {
    reply.serializer(() => raise(value) as never).send({});
  },
};

const late: Readonly<Record<string, Way>> = {
  late(value, _request, reply) {
    reply.raw.write('partial');
    throw value;
  },
  async lateAsync(value, _request, reply) {
    reply.raw.write('partial');
    await null;
    throw value;
  },
  headOnly(value, _request, reply) {
    reply.raw.writeHead(200, { 'Content-Length': '7' });
    throw value;
  },
  doneThenThrow(value, _request, reply) {
    reply.send('done');
    throw value;
  },
  streamLate: (value, _request, reply) => reply.send(failingStream(value, ['partial'])),
  // A promise for nothing, and a function, are answers that Fastify waits for.
  payload: async (value, _request, reply) => reply.send(value ?? null),
};

/** What routes whose hooks throw do by themselves. */
const ownWay: Way = (_value, _request, reply) => void reply.send('done');

function prepare(request: FastifyRequest, reply: FastifyReply): void {
  const { status, prepared } = throwingOf(request.raw, 'fastify');
  reply.code(status);
  for (const [name, value] of prepared) reply.header(name, value);
}

function handle(request: FastifyRequest, reply: FastifyReply): unknown {
  const { way, value } = throwingOf(request.raw, 'fastify');
  const run = early[way];
  if (run) prepare(request, reply);
  if (way === 'toJSON') return reply.code(200).send({ toJSON: () => raise(buildValue(value)) });
  return (run ?? late[way] ?? ownWay)(buildValue(value), request, reply);
}

async function answer(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const plan = answeringOf(request.raw, 'fastify');
  if (!isRaw(plan.how)) return answerByFramework(request, reply);
  reply.hijack();
  try {
    writeRaw(reply.raw, plan);
    afterwardsOf(reply.raw, plan);
  } catch {
    // Whoever takes a response away from Fastify has to end it.
    if (!reply.raw.writableEnded) reply.raw.destroy();
  }
  return undefined;
}

function answerByFramework(request: FastifyRequest, reply: FastifyReply): unknown {
  const plan = answeringOf(request.raw, 'fastify');
  reply.code(plan.status);
  for (const [name, value] of headersOf(plan)) reply.header(name, value);
  if (plan.after === 'throw') throw new Error('zZhiddenZz');
  if (plan.how === 'framework buffer') return reply.send(bytesOf(plan));
  if (plan.how === 'framework json') return reply.send(jsonOf(plan.body));
  if (plan.how === 'framework stream') return reply.send(streamOf(piecesOf(plan)));
  if (plan.how === 'framework status only') return reply.send();
  return reply.send(plan.encoding === 'none' ? plan.body : bytesOf(plan));
}

function mountRoutes(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    if (request.headers['x-case'] === undefined) return done();
    within(request.raw, 'fastify', done);
  });
  app.get<{ Params: { id: string } }>('/ok/:id', async ({ params }) => `ok ${params.id}`);
  app.post<{ Params: { id: string } }>(
    '/echo/:id',
    { bodyLimit: 1_024 },
    async ({ params }) => `ok ${params.id}`,
  );
  app.all('/throw/:way', handle as never);
  app.all('/answer', answer);
  mountHooks(app, handle as never);
}

// What a logger that nobody reads still does: it makes texts of what it is given.
const logger = { level: 'error', stream: { write: () => {} } };

/** Starts the service with the contract and `onError`, with the log, or without the contract. */
export async function listen(variant: 'recorded' | 'logged' | 'plain'): Promise<number> {
  const app = fastify(variant === 'logged' ? { logger } : {});
  const told = {
    onError: (_error: unknown, { request }: { request?: FastifyRequest }) => onError(request?.raw),
  };
  if (variant !== 'plain') {
    app.register(errorContract, { mapError, ...(variant === 'recorded' && told) });
  }
  app.register(async (scope) => mountRoutes(scope));
  await app.listen({ port: 0, host: '127.0.0.1' });
  return (app.server.address() as AddressInfo).port;
}
