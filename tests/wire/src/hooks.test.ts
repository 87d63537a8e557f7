import { type Expected, expectContract, said } from '@error-contract/harness/expect-contract';
import type { Framework } from '@error-contract/harness/targets';
import { describe, expect, test } from 'vitest';
import { ask, contextKeys, expectFailure, observe, servicesIn } from './service.ts';

const cancelled = said(409, 'Campaign is cancelled');
const mapped = said(409, 'Mapped');

const mappings: readonly (readonly [string, string, Expected])[] = [
  ['maps', 'plain error', mapped],
  ['is asked before the recognisers', 'http-errors 500', mapped],
  ['throws an error of ours', 'plain error with a status', said(402, 'Thrown by mapError')],
  ['throws another error', 'type error', { status: 500 }],
  ['gives something else', 'foreign 499', { status: 499 }],
  ['says it is not its own', 'conflict', cancelled],
  ['is given what is no error', 'symbol', { status: 500 }],
];

const answerMappings: readonly (readonly [string, string, Expected])[] = [
  ['maps JSON', 'mapped by title', said(404, 'Mapped title')],
  ['maps text, by a header', 'mapped text', said(409, 'Mapped text')],
  ['is asked before a protocol is kept', 'problem', said(403, 'Forbidden')],
  ['says it is not its own', 'json message', said(404, 'Agent not found')],
  ['throws an error of ours', 'mapping throws ours', said(409, 'Thrown by mapAnswer')],
  ['throws another error', 'mapping throws', { status: 500 }],
  ['gives something else', 'mapping gives rubbish', said(400, 'rubbish')],
  ['is async', 'mapping is async', said(400, 'async')],
];

/** Routes whose error handlers answer. Without a framework there are none. */
const handling: Readonly<Record<Framework, readonly string[]>> = {
  express: ['handled'],
  fastify: ['handled', 'handled-in-scope'],
  koa: ['handled'],
  hono: ['handled'],
  fetch: [],
};

const fields = ['field_0 is required', 'field_1 is required'];

describe.each(servicesIn())('$name: hooks', (service) => {
  test.each(mappings)('mapError %s', (_does, name, expected) =>
    expectFailure(service, { path: `/reject/${name}` }, expected, { variant: 'mapping' }),
  );

  test.each(answerMappings)('mapAnswer %s', async (_does, name, expected) => {
    const path = `/answer/${name}`;
    await expectFailure(service, { path }, expected, { variant: 'mapping' });
    const { uncaught } = await ask(service, 'none');
    expect(uncaught).toEqual([]);
  });

  test('mapAnswer leaves what a protocol prescribes', async () => {
    const bare = await observe(service, { path: '/answer/oauth' }, 'plain');
    const { response, seen } = await observe(service, { path: '/answer/oauth' }, 'mapping');
    expect(response.body).toEqual(bare.response.body);
    expect(seen).toMatchObject({ errors: [], deviations: [{ statusCode: 401 }] });
  });

  test.each(['mapping answers', 'mode answers'])(
    'a hook that answers by itself: %s',
    async (variant) => {
      for (const [path, expected] of [
        ['/answer/json message', said(404, 'Agent not found')],
        ['/answer/text', said(409, 'Already there')],
      ] as const) {
        await expectFailure(service, { path }, expected, { variant });
      }
      expect((await ask(service, 'none')).uncaught).toEqual([]);
    },
  );

  test('an onDeviation that answers by itself', async () => {
    const bare = await observe(service, { path: '/answer/oauth' }, 'plain');
    const { response, seen } = await observe(
      service,
      { path: '/answer/oauth' },
      'deviation answers',
    );
    expect(response.statusCode).toBe(bare.response.statusCode);
    expect(response.body).toEqual(bare.response.body);
    expect(seen).toMatchObject({ errors: [], deviations: [{ statusCode: 401 }], uncaught: [] });
  });

  test.each(['rejecting', 'throwing'])('an onError that fails by %s', async (variant) => {
    const { response, seen } = await observe(service, { path: '/throw/conflict' }, variant);
    expectContract(response, cancelled);
    expect(seen.errors).toMatchObject([{ statusCode: 409, isCause: true }]);
    expect(seen.uncaught).toEqual([]);
  });

  test.each(['/throw/conflict', '/answer/text', '/nowhere'])('the context of %s', async (path) => {
    const { seen } = await observe(service, { path });
    expect(seen.errors).toMatchObject([{ keys: contextKeys[service.framework] }]);
  });

  test.each([
    ['onError', '/throw/conflict', 'contract'],
    ['onError', '/answer/text', 'contract'],
    ['onError', '/nowhere', 'contract'],
    ['onDeviation', '/answer/text', 'report'],
  ])('printing what %s is given shows no key: %s', async (_hook, path, variant) => {
    const headers = { Authorization: 'Bearer acme:the-secret-key' };
    const { seen } = await observe(service, { path, headers }, variant);
    for (const { isKeyShown } of seen.errors) expect(isKeyShown).toBe(false);
    for (const told of [...seen.deviations, ...seen.published]) {
      expect(told).not.toHaveProperty('isKeyShown');
    }
    expect([...seen.errors, ...seen.deviations]).toHaveLength(1);
  });

  test('the context of an answer has what was replaced', async () => {
    const { seen } = await observe(service, { path: '/answer/json message' });
    const answer = { statusCode: 404, body: { message: 'Agent not found', code: 7 } };
    const headers = { 'content-type': expect.stringContaining('application/json') };
    expect(seen.errors).toMatchObject([{ answer: { ...answer, headers } }]);
  });

  test.each(handling[service.framework])(
    'what an error handler answers has its cause, and is not logged: %s',
    async (way) => {
      const path = `/${way}/plain error`;
      const { response, seen } = await observe(service, { path });
      expectContract(response, said(409, 'Handled'));
      expect(seen.errors).toMatchObject([{ isCause: true, answer: { body: 'Handled' } }]);
      const { seen: logged } = await observe(service, { path }, 'logged');
      expect(logged.logs).toHaveLength(service.framework === 'koa' ? 1 : 0);
    },
  );

  test('validationStatus 422', async () => {
    const { response } = await observe(
      service,
      { path: '/throw/validation, several' },
      'unprocessable',
    );
    expectContract(response, said(422, fields));
  });

  test('validationStatus applies to validation only', async () => {
    const { response } = await observe(service, { path: '/throw/bad request' }, 'unprocessable');
    expectContract(response, said(400, 'The range is empty'));
  });

  test('without onError a 5xx goes to the log of the framework', async () => {
    const { response, seen } = await observe(service, { path: '/reject/plain error' }, 'logged');
    expectContract(response, { status: 500 });
    const logsItself = service.framework === 'fastify' || service.framework === 'koa';
    const { logs } = logsItself ? seen : await ask(service, 'console');
    expect(logs.map(({ text }) => text)).toContainEqual(expect.stringContaining('secret'));
  });

  test.each(['revoked proxy', 'getters that throw', 'symbol', 'null prototype'])(
    'logging %s changes nothing',
    async (name) => {
      const { response } = await observe(service, { path: `/reject/${name}` }, 'logged');
      expectContract(response, { status: 500 });
    },
  );
});
