import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import type { AuditLine, PageStart } from '@error-contract/page/wire';
import type { Service } from '@error-contract/telephony';
import { pglite } from '@error-contract/telephony/testing/backends';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { failureBody } from '../api/expect-failure.ts';
import { frameworks, useApps } from '../api/suite.ts';
import { streamAudits } from './audit-stream.ts';
import { startPage } from './start-page.ts';

const suite = useApps(pglite);
let page: Service;

beforeAll(async () => {
  page = await startPage(
    0,
    frameworks.map((framework) => ({ framework, url: suite.url(framework) })),
  );
});
afterAll(() => page?.stop());

type Headers = Readonly<Record<string, string>>;

/** Sends a request with any headers: fetch sets Host itself. */
async function ask(
  method: string,
  path: string,
  headers: Headers = {},
  body: string | Buffer = '',
) {
  const request = httpRequest(page.url + path, { method, headers }).end(body);
  const [response] = await once(request, 'response');
  return {
    statusCode: response.statusCode as number,
    headers: response.headers as Headers,
    text: await text(response),
  };
}

const octets = 'application/octet-stream';
const bytes = { 'content-type': octets };
const others = 'Requests of other sites are refused';
const loopback = 'This page answers on the loopback only';

type Row = readonly [
  name: string,
  path: string,
  headers: Headers,
  statusCode: number,
  message: string,
];

/** Who may ask: GET for a page and for what is read, POST for /api/data. */
const asked: readonly Row[] = [
  ['a name that points here', '/', { host: 'evil.example:3000' }, 403, loopback],
  ['a name that begins like ours', '/', { host: 'localhost.evil.example' }, 403, loopback],
  ['localhost', '/', { host: 'localhost:3000' }, 200, ''],
  ['a link from elsewhere', '/', { 'sec-fetch-site': 'cross-site' }, 200, ''],
  ['a request of another site', '/api/data', { origin: 'https://evil.example' }, 403, others],
  ['a page of another port', '/api/data', { origin: 'http://127.0.0.1:1' }, 403, others],
  ['a sandboxed frame', '/api/data', { origin: 'null' }, 403, others],
  ['a site without Origin', '/api/data', { 'sec-fetch-site': 'cross-site' }, 403, others],
  [
    'a link to what the page reads',
    '/api/presets',
    { 'sec-fetch-site': 'cross-site' },
    403,
    others,
  ],
  ['the same in capitals', '/API/presets', { 'sec-fetch-site': 'cross-site' }, 403, others],
  ['a site on this host', '/api/data', { 'sec-fetch-site': 'same-site' }, 403, others],
];

test.each(asked)('%s', async (_, path, headers, statusCode, message) => {
  const answer = await ask(path === '/api/data' ? 'POST' : 'GET', path, headers);
  expect(answer.statusCode).toBe(statusCode);
  if (message) expect(answer.text).toBe(failureBody(statusCode, message));
});

test.each<Row>([
  ['an app that does not exist', '/api/send/Hapi', bytes, 404, 'There is no such app'],
  ['a prototype', '/api/send/__proto__', bytes, 404, 'There is no such app'],
  ['a host of the caller', '/api/send/http:%2F%2Fevil.example', bytes, 404, 'There is no such app'],
  ['an unknown route', '/api/nothing', {}, 404, 'Route not found'],
  ['a form', '/api/send/Koa', { 'content-type': 'text/plain' }, 415, `Send the bytes as ${octets}`],
  ['bytes of no type', '/api/send/Koa', {}, 415, `Send the bytes as ${octets}`],
])('%s is a failure of the contract', async (_, path, headers, statusCode, message) => {
  const answer = await ask('POST', path, headers, 'GET / HTTP/1.1\r\n\r\n');
  expect([answer.statusCode, answer.text]).toEqual([statusCode, failureBody(statusCode, message)]);
});

test('a request above 2 MB is too large', async () => {
  const answer = await ask('POST', '/api/send/Koa', bytes, Buffer.alloc(2 * 1024 * 1024 + 1));
  expect(answer.text).toBe(failureBody(413, 'Request body is too large'));
});

test.each(frameworks)(
  '%s gets the bytes, and its answer comes back as it is',
  async (framework) => {
    const answer = await ask('POST', `/api/send/${framework}`, bytes, 'hello\r\n\r\n');
    expect(answer.headers['x-relay-end']).toBe('closed');
    expect(Number(answer.headers['x-relay-milliseconds'])).toBeGreaterThan(0);
    expect(answer.text).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(answer.text).toContain(failureBody(400, 'The request is not valid HTTP'));
  },
);

test('an empty request is sent, too', async () => {
  const answer = await ask('POST', '/api/send/Koa?end=half-close', bytes);
  expect([answer.statusCode, answer.headers['x-relay-end']]).toEqual([200, 'closed']);
});

test('there is a request for every status that can be had', async () => {
  const { presets } = JSON.parse((await ask('GET', '/api/presets')).text) as PageStart;
  const statusCodes = new Set(presets.map(({ statusCode }) => statusCode));
  const documented = [
    200, 201, 304, 400, 401, 403, 404, 409, 412, 413, 415, 417, 422, 429, 431, 500,
  ];
  expect(documented.filter((statusCode) => !statusCodes.has(statusCode))).toEqual([]);
  expect(new Set(presets.map(({ name }) => name)).size).toBe(presets.length);
});

test('every app has data of its own', async () => {
  const data = JSON.parse((await ask('POST', '/api/data')).text);
  expect(Object.keys(data)).toEqual(frameworks);
  const keys = frameworks.map((framework) => data[framework].key);
  expect(new Set(keys).size).toBe(3);
  expect(data.Koa.host).toBe(new URL(suite.url('Koa')).host);
});

test('the page allows nothing from elsewhere, and its files keep their names', async () => {
  const index = await ask('GET', '/');
  expect(index.headers['content-security-policy']).toMatch(/^default-src 'self';/);
  expect(index.headers['cache-control']).toBe('public, max-age=0');
  expect(index.text).not.toMatch(/https?:|<style|<script>/);
  const [script = ''] = /\/assets\/[\w-]+\.js/.exec(index.text) ?? [];
  const asset = await ask('GET', script);
  expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(asset.headers['content-type']).toMatch(/^text\/javascript/);
  expect(asset.text).not.toContain('sourceMappingURL');
});

test.each(['/assets/gone.js', '/../package.json', '/%2e%2e/package.json', '/nothing'])(
  'there is no %s',
  async (path) => {
    const { statusCode } = await ask('GET', path);
    expect([403, 404]).toContain(statusCode);
  },
);

test('audits stop when nobody reads them', async () => {
  const controller = new AbortController();
  const lines: AuditLine[] = [];
  const audits = streamAudits({
    url: suite.url('Koa'),
    signal: controller.signal,
    write: (line) => {
      lines.push(line);
      if ('audit' in line) controller.abort();
    },
  });
  await expect(audits).rejects.toThrow('aborted');
  expect(lines.map((line) => Object.keys(line))).toEqual([['total'], ['audit']]);
});
