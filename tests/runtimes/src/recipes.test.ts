import { once } from 'node:events';
import { type Expected, expectContract, said } from '@error-contract/harness/expect-contract';
import { type Request, send } from '@error-contract/harness/request';
import { startService } from '@error-contract/harness/start-process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recipes, start } from './recipes.ts';

const post = (path: string, body: string): Request => ({
  method: 'POST',
  path,
  headers: { 'Content-Type': 'application/json' },
  body,
});

const notJson = said(400, 'Request body is not valid JSON');
const hidden = { status: 500 };
const missing = said(404, 'No agent');

const rows: readonly (readonly [string, Request, Expected])[] = [
  ['an error of ours', { path: '/ours' }, missing],
  ['HEAD', { method: 'HEAD', path: '/ours' }, missing],
  ['a bug', { path: '/bug' }, hidden],
  ['null', { path: '/null' }, hidden],
  ['an answer', { path: '/answer' }, said(409, 'taken')],
  ['an answer by HEAD', { method: 'HEAD', path: '/answer' }, said(409, 'taken')],
  ['an answer that is thrown', { path: '/thrown' }, said(409, 'taken')],
  ['an unknown route', { path: '/nowhere' }, said(404, 'Route not found')],
  [
    'a path that does not decode',
    { path: '/%ff' },
    said(400, 'Request path is not valid percent-encoding'),
  ],
  ['a network error', { path: '/error' }, hidden],
  ['request.json() of no JSON', post('/json', '{"a":'), notJson],
  ['readJson of no JSON', post('/read', '{"a":'), notJson],
  ['readJson of too much', post('/read', `["${'x'.repeat(100)}"]`), { status: 413 }],
  ['a stream that fails before its first byte', { path: '/early' }, hidden],
];

describe.each(recipes)('$name', ({ script, runtime, upgrades, lacks = {} }) => {
  let port: number;
  let stop = () => {};
  beforeAll(async () => {
    const args = [...(runtime?.args ?? []), start, script];
    const service = await startService<number>(args, runtime && { node: runtime.program });
    port = service.printed;
    stop = service.stop;
  });
  afterAll(() => stop());

  test.each(rows.filter(([name]) => !lacks[name]))('%s', async (_, request, expected) => {
    expectContract(await send(port, request), expected, request.method);
  });

  test('a redirect that is thrown', async () => {
    expect((await send(port, { path: '/redirect' })).statusCode).toBe(302);
  });

  test.each([
    ['a success', { path: '/success' }, 'fine'],
    ['a body', post('/read', '{"a":1}'), '{"a":1}'],
  ])('%s', async (_, request, expected) => {
    const { statusCode, body } = await send(port, request);
    expect([statusCode, body.toString()]).toEqual([200, expected]);
  });

  test('a stream that fails after its first byte is no success, and shows nothing', async () => {
    const response = fetch(`http://127.0.0.1:${port}/late`);
    const text = await response.then((late) => late.text()).catch(() => 'broken off');
    expect(text).not.toMatch(/^partial$|secret/);
  });

  test.each(upgrades ? ['/'] : [])('a WebSocket at %s', async (path) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`);
    const [message] = await once(socket, 'message');
    expect((message as MessageEvent).data).toBe('fine');
    socket.close();
  });
});

describe.each(recipes.filter(({ script }) => script === 'react-router'))('$name', ({ script }) => {
  test.each([
    ['/data', 404],
    ['/login', 302],
  ])('what its own functions throw: %s', async (path, status) => {
    const { printed: port, stop } = await startService<number>([start, script]);
    const response = await send(port, { path }).finally(stop);
    expect(response.statusCode).toBe(status);
    if (status === 404) expectContract(response, missing);
  });
});
