import { Readable } from 'node:stream';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { errorContract } from './error-contract.ts';

type Hook = 'onRequest' | 'preHandler' | 'preSerialization' | 'onSend' | 'onError';

let answer: string;

async function runsOf(withContract: boolean, hook: Hook, path: string, thrown: unknown) {
  const counts = { onError: 0, onSend: 0 };
  const app = Fastify();
  if (withContract) app.register(errorContract, { onError() {} });
  app.addHook('onError', async () => void counts.onError++);
  app.addHook('onSend', async () => void counts.onSend++);
  app.addHook(hook as 'onRequest', async (): Promise<void> => {
    throw thrown;
  });
  app.get('/thrown', async () => {
    throw new Error('secret');
  });
  app.get('/sent', async (_request, reply) => reply.code(409).send({ message: 'busy' }));
  app.get('/fine', async () => ({}));
  answer = (await app.inject(path)).body;
  await app.close();
  return counts;
}

const hooks: Hook[] = ['onRequest', 'preHandler', 'preSerialization', 'onSend', 'onError'];
const rows = hooks.flatMap((hook) =>
  ['/thrown', '/sent', '/fine', '/nowhere'].map((path) => [hook, path] as const),
);
test.each(rows)('%s, %s: others run as often as without the contract', async (hook, path) => {
  const thrown = new Error('secret');
  const bare = await runsOf(false, hook, path, thrown);
  expect(await runsOf(true, hook, path, thrown)).toEqual(bare);
});

const { proxy, revoke } = Proxy.revocable({}, {});
revoke();
const hostile = Object.defineProperty(new Error('a'), 'message', {
  get() {
    throw new Error('secret');
  },
});
const hostiles = new Map<string, unknown>([
  ['undefined', undefined],
  ['null', null],
  ['a string', 'secret'],
  ['an object', { a: 'secret' }],
  ['a stream', Readable.from(['secret'])],
  ['a revoked proxy', proxy],
  ['an error that throws', hostile],
]);
test.each([...hostiles.keys()])('whatever it is that they throw: %s', async (name) => {
  const thrown = hostiles.get(name);
  for (const path of ['/thrown', '/sent', '/fine', '/nowhere']) {
    await runsOf(true, 'onSend', path, thrown);
    expect(answer).toMatch(/^\{"statusCode":\d{3},"message":"[^"]+","error":"[^"]+"\}$/);
    expect(answer).not.toContain('secret');
  }
});
