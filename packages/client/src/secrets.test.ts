import { inspect } from 'node:util';
import { ApiError } from '@error-contract/core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ClientOptions } from './client/client-options.ts';
import { failure, json, rejection, type Step, scripted } from './testing/answers.ts';
import { clientOf } from './testing/client-of.ts';

/** Put into everything that is secret. It must not appear anywhere. */
const secret = 's3cret';

function shownBy(value: unknown): string {
  const shown = [String(value), inspect(value, { depth: 9 })];
  shown.push(inspect(value, { depth: 9, showHidden: true }), JSON.stringify(value) ?? '');
  if (value instanceof Error) shown.push(value.stack ?? '', value.message);
  if (typeof value === 'object' && value !== null) {
    shown.push(JSON.stringify(Object.values(value)), JSON.stringify({ ...value }));
  }
  return shown.join('\n');
}

/** Like undici's parser: the bytes that it could not parse are on the error. */
const parserError = Object.assign(new Error('Invalid character'), {
  code: 'HPE_INVALID_CONSTANT',
  data: secret,
});
const careless = Object.assign(new Error(`failed with Bearer id:${secret}`), {
  config: { headers: { authorization: `Bearer id:${secret}` } },
});

const headers = { 'set-cookie': secret, 'x-echo': `Bearer id:${secret}` };
const failures: [string, Step][] = [
  ['an error of the contract', failure(404, 'Agent not found', headers)],
  ['a failed validation', failure(400, ['a is required', 'b is required'], headers)],
  ['a hidden failure', failure(500, 'hidden', headers)],
  ['HTML', new Response(`<html>${secret}`, { status: 502, headers })],
  ['other JSON', json(404, { error: 'a', value: secret, data: { message: secret } }, headers)],
  ['cut JSON', new Response(`{"${secret}`, { status: 500, headers })],
  ['a 200 that is not JSON', new Response(`{"${secret}`, { headers })],
  ['a refused result', json(200, { id: [secret], [secret.slice(0, 2)]: secret }, headers)],
  ['a parser that gave up', new TypeError('fetch failed', { cause: parserError })],
  ['a fetch that tells all', careless],
  ['no response', () => new Promise<Response>(() => {})],
];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

async function failed(step: Step, options: Partial<ClientOptions> = {}): Promise<unknown> {
  const client = clientOf(scripted(step), { apiKey: `id:${secret}`, retry: 1, ...options });
  const validate = () => ({ issues: [{ message: secret, path: ['id'] }] });
  const pending = rejection(
    client.request('POST', '/a', {
      query: { key: secret },
      body: { password: secret },
      headers: { 'x-token': secret },
      idempotencyKey: secret,
      schema: { '~standard': { version: 1, vendor: 'a', validate } },
    }),
  );
  await vi.runAllTimersAsync();
  return pending;
}

describe('what is secret is not shown', () => {
  test.each(failures)('by the error of %s', async (_name, step) => {
    const error = await failed(step);
    expect(error).toBeInstanceOf(Error);
    expect(shownBy(error)).not.toContain(secret);
    const { response, request } = error as { response?: object; request?: object };
    expect(shownBy(response ?? request)).not.toContain(secret);
  });

  test.each(failures)('with a stack: by the error of %s', async (_name, step) => {
    ApiError.captureStack = true;
    const error = await failed(step).finally(() => {
      ApiError.captureStack = false;
    });
    expect(shownBy(error)).not.toContain(secret);
  });

  test('by the client', () => {
    const client = clientOf(undefined, { apiKey: `id:${secret}`, headers: { 'x-token': secret } });
    expect(shownBy(client)).not.toContain(secret);
    expect(Object.isFrozen(client)).toBe(true);
  });

  test('by what the hooks are given', async () => {
    const seen: string[] = [];
    const hook = (it: unknown) => seen.push(shownBy(it));
    await failed(failure(503, 'a', headers), { onRequest: hook, onResponse: hook });
    expect(seen).toHaveLength(4);
    expect(seen.join()).not.toContain(secret);
  });

  test('and nothing is logged', async () => {
    const written = [
      vi.spyOn(process.stdout, 'write').mockReturnValue(true),
      vi.spyOn(process.stderr, 'write').mockReturnValue(true),
    ];
    for (const [, step] of failures) await failed(step);
    for (const write of written) expect(write).not.toHaveBeenCalled();
  });
});

test('what is hidden can be read by name', async () => {
  const error = (await failed(failure(409, 'a', headers))) as { response: { headers: Headers } };
  expect(error.response.headers.get('x-echo')).toBe(`Bearer id:${secret}`);
  expect(((await failed(careless)) as Error).cause).toBe(careless);
});
