import { ApiError, toApiError, toErrorResponse } from '@error-contract/core';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { errorFromResponse } from './response/error-from-response.ts';
import { failure, json, rejection, type Step, scripted } from './testing/answers.ts';
import { clientOf } from './testing/client-of.ts';

/** What a service's handler throws when its own call to another service fails. */
function thrownFor(step: Step, options = {}): Promise<unknown> {
  const schema = z.object({ id: z.string() });
  return rejection(clientOf(scripted(step)).get('/s3cret', { schema, ...options }));
}

const silent = () => new Promise<Response>(() => {});
const refused = new TypeError('fetch failed', {
  cause: Object.assign(new Error('s3cret'), { code: 'ECONNREFUSED' }),
});
const slow = Object.assign(new Error('s3cret'), { code: 'UND_ERR_HEADERS_TIMEOUT' });

describe('a failure of another service is an upstream failure', () => {
  const statuses = [400, 401, 403, 404, 409, 418, 422, 429, 499, 500, 502, 503, 504, 599];
  const rows: [string, () => Promise<unknown>, number][] = [
    ...statuses.map((status): (typeof rows)[number] => [
      `${status}`,
      () => thrownFor(failure(status, 's3cret', { 'retry-after': '77' })),
      502,
    ]),
    ['several messages', () => thrownFor(failure(400, ['s3cret a', 's3cret b'])), 502],
    ['HTML', () => thrownFor(new Response('<html>s3cret', { status: 404 })), 502],
    ['a result that is not JSON', () => thrownFor(new Response('s3cret')), 502],
    ['a result that the schema refuses', () => thrownFor(json(200, { id: 7, s3cret: 1 })), 502],
    ['no connection', () => thrownFor(refused), 502],
    ['no headers in time', () => thrownFor(new TypeError('fetch failed', { cause: slow })), 504],
    ['no response in time', () => thrownFor(silent, { timeout: 5 }), 504],
    ['an aborted signal', () => thrownFor(silent, { signal: AbortSignal.abort() }), 503],
    ['a signal that timed out', () => thrownFor(silent, { signal: AbortSignal.timeout(5) }), 504],
    ['errorFromResponse', () => errorFromResponse(failure(401, 's3cret')), 502],
  ];
  test.each(rows)('%s', async (_name, provoke, statusCode) => {
    const thrown = await provoke();
    const { body, headers } = toErrorResponse(thrown);
    expect(toApiError(thrown)).toMatchObject({ statusCode, cause: thrown });
    expect(JSON.parse(body).statusCode).toBe(statusCode);
    expect(body + JSON.stringify(headers)).not.toMatch(/s3cret|77/);
  });

  test('and can be passed on deliberately', async () => {
    const thrown = await thrownFor(failure(409, 'Not in this state'));
    const mapError = (it: unknown) => (ApiError.is(it) ? it : undefined);
    expect(toErrorResponse(thrown, { mapError }).body).toBe(
      '{"statusCode":409,"message":"Not in this state","error":"Conflict"}',
    );
  });
});
