import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pglite } from '@error-contract/telephony/testing/backends';
import { expect, onTestFinished, test } from 'vitest';
import { frameworks, useApps } from '../api/suite.ts';
import { toSummary, toTable } from '../report/table.ts';
import { inputSteps } from './input-steps.ts';
import { runWalk, steps } from './run-walk.ts';

const suite = useApps(pglite);
const targets = () => frameworks.map((framework) => ({ framework, url: suite.url(framework) }));

interface Spoiled {
  status: number;
  text: string;
  headers: Map<string, string>;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return chunks.length > 0 ? Buffer.concat(chunks) : null;
}

/** The headers that belong to one connection, or that the proxy sets itself. */
const own = /^(?:host|connection|keep-alive|transfer-encoding)$/;

async function passOn(url: string, request: IncomingMessage): Promise<Spoiled> {
  const { method = 'GET' } = request;
  const given = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  const headers = Object.fromEntries(given.filter(([name]) => !own.test(name ?? '')));
  const body = await bodyOf(request);
  const answer = await fetch(url + request.url, { method, headers, body });
  const kept = [...answer.headers].filter(([name]) => !own.test(name));
  return { status: answer.status, text: await answer.text(), headers: new Map(kept) };
}

/** A proxy in front of an app that changes its responses. */
async function spoil(url: string, change: (answer: Spoiled) => void): Promise<string> {
  const server = createServer(async (request, response) => {
    const answer = await passOn(url, request);
    change(answer);
    answer.headers.set('content-length', String(answer.text.length));
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(answer.text);
  });
  server.listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('everything is as expected, and every documented status appears', async () => {
  const results = await runWalk(targets());
  expect(results.flatMap(({ problems }) => problems)).toEqual([]);
  expect(toSummary(results)).toMatch(/^As expected: /);
  const statusCodes = new Set(results.flatMap((result) => result.statusCodes));
  const documented = [200, 201, 304, 400, 401, 403, 404, 409, 412, 422, 429, 500];
  expect(documented.filter((statusCode) => !statusCodes.has(statusCode))).toEqual([]);
});

test('no two steps have the same name', () => {
  expect(new Set(steps.map(({ name }) => name)).size).toBe(steps.length);
});

const noName = inputSteps.slice(0, 1);

type Row = readonly [name: string, change: (answer: Spoiled) => void, problems: readonly string[]];

const rows: readonly Row[] = [
  [
    'a space more in the body',
    (answer) => {
      answer.text = answer.text.replace('":', '": ');
    },
    ['Koa: body {"statusCode": 400', 'content-length differs', 'body differs'],
  ],
  [
    'another status',
    (answer) => {
      if (answer.status === 400) answer.status = 422;
    },
    ['Koa: status 422, expected 400'],
  ],
  [
    'caching allowed',
    ({ headers }) => headers.delete('cache-control'),
    ['Koa: cache-control is missing', 'cache-control differs'],
  ],
  ['no request id', ({ headers }) => headers.delete('x-request-id'), ['Koa: no x-request-id']],
  [
    'another challenge',
    ({ headers }) => headers.set('www-authenticate', 'Basic'),
    ['www-authenticate differs'],
  ],
];

test.each(rows)('%s in one of the three is found', async (_, change, expected) => {
  const url = await spoil(suite.url('Koa'), change);
  const [express, fastify] = targets();
  if (!express || !fastify) throw new Error('three apps are needed');
  const results = await runWalk([express, fastify, { framework: 'Koa', url }], noName);
  const { problems = [] } = results[0] ?? {};
  for (const problem of expected) {
    expect(problems).toContainEqual(expect.stringContaining(problem));
  }
  expect(toSummary(results)).toMatch(/^NOT as expected/);
  expect(toTable(frameworks, results)).toContain('\n! POST /v1/agents, no name');
});

test('a fixture that cannot be created says why', async () => {
  const url = await spoil(suite.url('Koa'), (answer) => {
    answer.status = 500;
  });
  const walk = runWalk([{ framework: 'Koa', url }], noName);
  await expect(walk).rejects.toThrow(/^POST .*\/v1\/api-keys answered 500/);
});
