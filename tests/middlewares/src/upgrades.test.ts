import { once } from 'node:events';
import { type Expected, expectContract, said } from '@error-contract/harness/expect-contract';
import { headerOf } from '@error-contract/harness/read-response';
import { portOf, type Service, sendTo, servicesIn } from '@error-contract/harness/services';
import { describe, expect, test } from 'vitest';
import { testSurvival } from './check.ts';

const user = { 'X-User': 'a' };

/** What a client of WebSockets sends. */
const handshake = {
  Connection: 'Upgrade',
  Upgrade: 'websocket',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
};

type Row = readonly [
  name: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  expected: Expected,
];

const bad = { status: 400 };
const tables: Readonly<Record<string, readonly Row[]>> = {
  ws: [
    ['a client that is not let in', '/ws', {}, { status: 401 }],
    ['another path', '/nowhere', user, bad],
    ['a bad key', '/ws', { ...user, 'Sec-WebSocket-Key': 'a' }, bad],
    ['an unknown version', '/ws', { ...user, 'Sec-WebSocket-Version': '7' }, bad],
  ],
  refuseUpgrade: [
    ['a client that is not let in', '/ws', {}, said(403, 'You are not in this room')],
    ['another path', '/nowhere', user, said(404, 'No such room')],
  ],
  'engine.io': [
    ['a client that is not let in', '/engine.io/?EIO=4&transport=websocket', {}, bad],
    ['an unknown transport', '/engine.io/?EIO=4&transport=pigeon', user, bad],
    ['a path that it ends without a word', '/nowhere', user, said(404, 'Route not found')],
  ],
};

/** Opens a WebSocket, and gives the first message. */
async function talk(service: Service, name: string, path: string, hello?: string) {
  const url = `ws://127.0.0.1:${portOf(service, name)}${path}`;
  const socket = new WebSocket(url, { headers: user });
  try {
    socket.onopen = () => hello && socket.send(hello);
    const [message] = await once(socket, 'message');
    return String((message as MessageEvent).data);
  } finally {
    socket.close();
  }
}

describe.each(servicesIn())('$name', (service) => {
  describe.each(Object.entries(tables))('an upgrade that %s refuses', (name, rows) => {
    test.each(rows)('%s', async (_name, path, headers, expected) => {
      const request = { path, headers: { ...handshake, ...headers } };
      const { response } = await sendTo(service, name, request);
      expectContract(response, expected);
      expect(headerOf(response, 'connection')).toBe('close');
    });
  });

  test('a WebSocket works', async () => {
    expect(await talk(service, 'ws', '/ws', 'hello')).toBe('echo hello');
    expect(await talk(service, 'refuseUpgrade', '/ws')).toBe('welcome');
    const path = '/engine.io/?EIO=4&transport=websocket';
    expect(await talk(service, 'engine.io', path)).toMatch(/^0\{"sid":/);
  });

  testSurvival(service);
});
