import { ApiError } from '@error-contract/core';
import { expect, test } from 'vitest';
import { TimeoutError } from '../errors/timeout-error.ts';
import { failure, json, rejection, scripted } from '../testing/answers.ts';
import { clientOf } from '../testing/client-of.ts';
import { controlTime, refused, timedCall } from '../testing/timed-call.ts';
import type { RetryWhen } from './prepared-call.ts';

controlTime();

const on409: RetryWhen = (error) => (ApiError.is(error) && error.statusCode === 409) || undefined;

test.each<[string, RetryWhen, string, Response | Error, number]>([
  ['a 409', on409, 'POST', failure(409, 'a'), 3],
  ['what it leaves to the client', on409, 'GET', failure(502, 'a'), 3],
  ['what it leaves to the client', on409, 'POST', failure(502, 'a'), 1],
  ['nothing', () => false, 'GET', failure(429, 'a'), 1],
  ['a lost POST', () => true, 'POST', refused, 3],
  ['as often as it likes', (_error, attempt) => attempt < 2, 'GET', failure(500, 'a'), 2],
  ['what it is told later', async () => true, 'POST', failure(500, 'a'), 3],
])('when decides what is sent again: %s', async (_name, when, method, step, tries) => {
  const fetch = scripted(step);
  await timedCall(fetch, method, { retry: { when } });
  expect(fetch.requests).toHaveLength(tries);
});

test('it is asked after each try, and not after the last one', async () => {
  const asked: unknown[] = [];
  const when: RetryWhen = (error, attempt) => {
    asked.push([error.name, attempt]);
    return true;
  };
  const fetch = scripted(failure(404, 'a'), refused, failure(500, 'a'));
  await timedCall(fetch, 'PUT', { retry: { when } });
  expect(asked).toEqual([
    ['NotFoundError', 1],
    ['NetworkError', 2],
  ]);
});

test('a timeout is sent again only where it says so', async () => {
  const silent = () => new Promise<Response>(() => {});
  const retry = { limit: 1, when: () => true };
  const ended = await timedCall(scripted(silent, json(200, 1)), 'GET', { timeout: 10, retry });
  expect(ended).toMatchObject({ value: 1 });
  const { error } = await timedCall(scripted(silent), 'GET', { timeout: 10 });
  expect(error).toBeInstanceOf(TimeoutError);
});

test('a caller that gives up does not wait for it', async () => {
  const controller = new AbortController();
  const when: RetryWhen = () => {
    controller.abort('enough');
    return new Promise<boolean>(() => {});
  };
  const { error } = await timedCall(scripted(failure(500, 'a')), 'GET', {
    signal: controller.signal,
    retry: { when },
  });
  expect(error).toBe('enough');
});

test('the limits stay', async () => {
  const fetch = scripted(failure(429, 'a', { 'retry-after': '60' }));
  await timedCall(fetch, 'GET', { retry: { when: () => true } });
  expect(fetch.requests).toHaveLength(1);
  const stream = scripted(failure(502, 'a'));
  await timedCall(stream, 'PUT', { body: new ReadableStream(), retry: { when: () => true } });
  expect(stream.requests).toHaveLength(1);
});

test('the call rejects with what it throws', async () => {
  const thrown = new RangeError('a');
  const when = () => {
    throw thrown;
  };
  const { get } = clientOf(scripted(failure(502, 'a')), { retry: { when } });
  expect(await rejection(get('/'))).toBe(thrown);
});

test('a call has its own', async () => {
  const fetch = scripted(failure(502, 'a'));
  await timedCall(
    fetch,
    'GET',
    { retry: { when: () => undefined } },
    { retry: { when: () => false } },
  );
  expect(fetch.requests).toHaveLength(3);
});
