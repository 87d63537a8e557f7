import { expectContract, said } from '@error-contract/harness/expect-contract';
import { bytesOf, exchange } from '@error-contract/harness/request';
import { expect, test } from 'vitest';
import { startRecipe } from './start-recipe.ts';

const post = (body: string) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body,
});

type Row = [file: string, path: string, init: RequestInit, status: number, body: object];

const rows: Row[] = [
  [
    'graphql.js',
    '/graphql',
    post('{'),
    400,
    { errors: [{ message: 'POST body sent invalid JSON.' }] },
  ],
  ['graphql.js', '/graphql', post('{"query":"{hello}"}'), 200, { data: { hello: 'hello' } }],
  ['trpc.js', '/trpc/agent', {}, 404, { error: { message: 'Agent not found', code: -32004 } }],
  [
    'orpc.js',
    '/rpc/agent',
    post('{}'),
    404,
    { json: { code: 'NOT_FOUND', message: 'Agent not found' } },
  ],
];

test.each(rows)('%s keeps what its clients read: %s', async (file, path, init, status, body) => {
  const { url } = await startRecipe(file);
  const response = await fetch(url + path, init);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject(body);
  const elsewhere = await fetch(`${url}/elsewhere`);
  expect(await elsewhere.text()).toBe(said(404, 'Route not found').body);
});

const handshake = {
  Connection: 'Upgrade',
  Upgrade: 'websocket',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
};

test('websocket.js refuses with the contract', async () => {
  const { port } = await startRecipe('websocket.js');
  const headers = { ...handshake, Authorization: 'Bearer demo:wrong' };
  const { responses } = await exchange(port, bytesOf({ path: '/', headers }));
  for (const response of responses) expectContract(response, said(401, 'API key is invalid'));
  expect(responses).toHaveLength(1);
});

test('websocket.js welcomes who has a key', async () => {
  const { url } = await startRecipe('websocket.js');
  const headers = { Authorization: 'Bearer demo:secret' };
  const socket = new WebSocket(url.replace('http', 'ws'), { headers } as never);
  const message = await new Promise<MessageEvent>((resolve) => {
    socket.onmessage = resolve;
  });
  expect(message.data).toBe('welcome');
  socket.close();
});
