import { describe, expect, test } from 'vitest';
import { UnexpectedResponseError } from '../errors/unexpected-response-error.ts';
import { responseOf } from '../narrow/response-of.ts';
import { json, rejection, scripted } from '../testing/answers.ts';
import { callHostile, conflict } from '../testing/call-hostile.ts';
import { clientOf } from '../testing/client-of.ts';
import { answer, startHostile } from '../testing/hostile-server.ts';

describe('redirects', () => {
  const to = (location: string, status = 302) => answer(status, '', { location });

  test('take the API key to the same origin', async () => {
    await using server = await startHostile((it, count) =>
      it.end(count === 0 ? to('/v2') : answer(200, '1')),
    );
    expect(await callHostile(server.url)).toEqual({ data: 1 });
    expect(server.requests[1]).toMatch(/^GET \/v2 [\s\S]*authorization: Bearer id:key/i);
  });

  test.each([301, 302, 303, 307, 308])('and not to another: %d', async (status) => {
    await using other = await startHostile((it) => it.end(answer(404, 'null')));
    await using server = await startHostile((it) => it.end(to(`${other.url}/v2?a=b`, status)));
    const error = await callHostile(server.url);
    expect(other.requests).toHaveLength(1);
    expect(other.requests[0]).not.toMatch(/key|authorization/i);
    expect(responseOf(error)).toMatchObject({ status: 404, url: `${other.url}/v2` });
  });

  test.each([
    ['to itself', '/v1', 21, 'it redirects more than 20 times'],
    ['to ftp', 'ftp://127.0.0.1/v1', 1, 'its redirect leads to no plain http or https URL'],
    ['with credentials', 'http://a:s3cret@127.0.0.1/', 1, 'leads to no plain http or https URL'],
    ['to no URL', 'http://[', 1, 'its redirect leads to no URL'],
  ])('%s are followed in vain once, and not again', async (_name, location, requests, reason) => {
    await using server = await startHostile((it) => it.end(to(location)));
    const error = await callHostile(server.url);
    expect(error).toBeInstanceOf(UnexpectedResponseError);
    expect(String(error)).toContain(reason);
    expect(String(error)).not.toContain('s3cret');
    expect(server.requests).toHaveLength(requests);
  });

  const own = { headers: { 'x-api-key': 's3cret' } };
  const sent = { body: { password: 's3cret' } };
  test.each([
    ['headers of the service', 302, 'GET', own],
    ['headers of the service with a POST', 303, 'POST', own],
    ['a body', 307, 'POST', sent],
    ['a body', 308, 'PUT', sent],
    ['a body', 302, 'PATCH', sent],
  ])('do not take %s to another origin: %d after %s', async (_name, status, method, options) => {
    await using other = await startHostile((it) => it.end(answer(200, '1')));
    await using server = await startHostile((it) => it.end(to(`${other.url}/v2`, status)));
    const error = await callHostile(server.url, method, options);
    expect(error).toBeInstanceOf(UnexpectedResponseError);
    expect(String(error)).toContain('would take headers or a body to another origin');
    expect([server.requests.length, other.requests.length]).toEqual([1, 0]);
    const allowed = await callHostile(server.url, method, { ...options, redirects: 'follow' });
    expect(allowed).toEqual({ data: 1 });
    expect(other.requests).toHaveLength(1);
    expect(other.requests[0]).not.toMatch(/authorization/i);
  });

  test.each([
    [301, 'POST', 'GET /v2', false],
    [302, 'POST', 'GET /v2', false],
    [303, 'PUT', 'GET /v2', false],
    [302, 'PUT', 'PUT /v2', true],
    [307, 'POST', 'POST /v2', true],
    [308, 'DELETE', 'DELETE /v2', true],
  ])(
    'to the same origin go on as fetch says: %d after %s',
    async (status, method, line, hasBody) => {
      await using server = await startHostile((it, count) =>
        it.end(count === 0 ? to('/v2?a=b', status) : answer(200, '1')),
      );
      expect(await callHostile(server.url, method, { ...own, ...sent })).toEqual({ data: 1 });
      const last = server.requests[1] ?? '';
      expect(last.startsWith(line)).toBe(true);
      expect(last).toMatch(/x-api-key: s3cret/i);
      expect(/content-type: application\/json/i.test(last)).toBe(hasBody);
      expect(last.includes('password')).toBe(hasBody);
    },
  );

  test('of a stream are not followed', async () => {
    await using server = await startHostile((it) => it.end(to('/v2', 307)));
    const error = await callHostile(server.url, 'POST', { body: new Blob(['a']).stream() });
    expect(String(error)).toContain('its redirect asks for a stream that was sent');
  });

  test('of a POST: a 429 after one does not repeat it', async () => {
    await using server = await startHostile((it, count) =>
      it.end(count === 0 ? to('/v2', 303) : answer(429, conflict, { 'retry-after': 0 })),
    );
    expect(await callHostile(server.url, 'POST')).toMatchObject({ statusCode: 429 });
    expect(server.requests.map((it) => it.slice(0, 8))).toEqual(['POST /v1', 'GET /v2 ']);
  });
});

/** A page of a browser: fetch shows no redirect, but follows it where it is told to. */
describe('redirects that the platform hides', () => {
  const hidden = () => Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
  const browser = () =>
    scripted(({ redirect }) => (redirect === 'manual' ? hidden() : json(200, 1)));

  test.each([
    ['a GET', 'GET', {}],
    ['a HEAD', 'HEAD', {}],
    ['a POST that may be redirected', 'POST', { body: {}, redirects: 'follow' as const }],
  ])('are left to it: %s', async (_name, method, options) => {
    const { request } = clientOf(browser());
    expect((await request(method, '/', options)).data).toBe(1);
  });

  test.each([
    ['headers of the service', 'GET', { headers: { 'x-api-key': 'a' } }],
    ['a body', 'PUT', { body: {} }],
    ['a request that may have acted', 'POST', {}],
  ])('are not followed with %s', async (_name, method, options) => {
    const fetch = browser();
    const error = await rejection(clientOf(fetch, { retry: 2 }).request(method, '/', options));
    expect(error).toBeInstanceOf(UnexpectedResponseError);
    expect(String(error)).toContain("only redirects: 'follow' can tell where it leads");
    expect(fetch.requests).toHaveLength(1);
  });
});
