import { errorContract } from '@error-contract/fastify';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import { buildValue } from '../values/build.ts';
import { bodyOf, headersOf } from './bodies.ts';
import { answeringOf, throwingOf, within } from './cases.ts';
import { asError, earlyWays, hiddenError, lateWays, raise, type Ways } from './failing.ts';
import { mountHooks } from './fastify-hooks.ts';
import { optionsOf, portOf, type Variant } from './listen.ts';
import { afterwardsOf, isRaw, writeRaw } from './raw-answers.ts';
import { failingStream } from './streams.ts';

const early: Ways<FastifyReply> = {
  ...earlyWays,
  send: (value, reply) => void reply.send(asError(value)),
  sendTwice(value, reply) {
    reply.send(asError(value));
    reply.send(asError(value));
  },
  sendThenThrow(value, reply) {
    reply.send(asError(value));
    throw value;
  },
  sendThenDone(value, reply) {
    reply.send(asError(value));
    reply.send('done');
  },
  stream: (value, reply) => reply.code(200).send(failingStream(value, [])),
  toJSON: (value, reply) => reply.code(200).send({ toJSON: () => raise(value) }),
  serializer: (value, reply) => void reply.serializer(() => raise(value)).send({}),
};

const late: Ways<FastifyReply> = {
  ...lateWays<FastifyReply>(({ raw }) => raw),
  doneThenThrow(value, reply) {
    reply.send('done');
    throw value;
  },
  streamLate: (value, reply) => reply.send(failingStream(value, ['partial'])),
  // A handler that resolves with nothing, or sends a function, would leave Fastify waiting.
  payload: async (value, reply) => reply.send(value ?? null),
};

function throwing(request: FastifyRequest, reply: FastifyReply): unknown {
  const { way, value, status, prepared } = throwingOf(request.raw);
  const thrown = buildValue(value);
  const run = early[way];
  // Where a hook throws, the handler does nothing.
  if (!run) return late[way] ? late[way](thrown, reply) : void reply.send('done');
  reply.code(status);
  for (const [name, header] of prepared) reply.header(name, header);
  return run(thrown, reply);
}

async function answering(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const plan = answeringOf(request.raw);
  if (!isRaw(plan.how)) return answerByFramework(request, reply);
  reply.hijack();
  try {
    writeRaw(reply.raw, plan);
    afterwardsOf(reply.raw, plan);
  } catch {
    // After `hijack` the handler must end the response.
    if (!reply.raw.writableEnded) reply.raw.destroy();
  }
  return undefined;
}

function answerByFramework(request: FastifyRequest, reply: FastifyReply): unknown {
  const plan = answeringOf(request.raw);
  reply.code(plan.status);
  for (const [name, value] of headersOf(plan)) reply.header(name, value);
  if (plan.after === 'throw') throw hiddenError();
  return reply.send(bodyOf(plan));
}

function mountRoutes(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    if (request.headers['x-case'] === undefined) return done();
    within(request.raw, done);
  });
  app.get<{ Params: { id: string } }>('/ok/:id', async ({ params }) => `ok ${params.id}`);
  app.post<{ Params: { id: string } }>(
    '/echo/:id',
    { bodyLimit: 1_024 },
    async ({ params }) => `ok ${params.id}`,
  );
  app.all('/throw/:way', throwing as never);
  app.all('/answer', answering);
  mountHooks(app, throwing as never);
}

// Serializes what it gets, and prints nothing.
const logger = { level: 'error', stream: { write: () => {} } };

/** Starts a variant of the service. */
export async function listen(variant: Variant): Promise<number> {
  const app = fastify(variant === 'logged' ? { logger } : {});
  if (variant !== 'plain') {
    app.register(
      errorContract,
      optionsOf(variant, ({ request }: { request?: FastifyRequest }) => request?.raw),
    );
  }
  app.register(async (scope) => mountRoutes(scope));
  await app.listen({ port: 0, host: '127.0.0.1' });
  return portOf(app.server);
}
