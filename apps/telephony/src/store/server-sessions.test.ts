import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { serverSessions } from './server-sessions.ts';
import { DatabaseGoneError } from './sessions.ts';

const message = (type: string, content: string) =>
  `${type}\0\0\0${String.fromCharCode(content.length + 4)}${content}`;

/** What a server sends that lets a client in, and ends its connection in the same moment. */
const welcomeAndEnd = [
  message('R', '\0\0\0\0'),
  message('Z', 'I'),
  message('E', 'SFATAL\0C57P01\0Mterminating connection\0\0'),
].join('');

test('a connection that ends while it is made is a database that is gone', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined).once('data', () => socket.end(welcomeAndEnd));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const errors: Error[] = [];
  const timeouts = { connectMs: 2_000, statementMs: 2_000, lockMs: 2_000 };
  const url = `postgres://user@127.0.0.1:${port}/db`;
  const sessions = serverSessions(url, timeouts, (error) => errors.push(error));
  const session = await sessions.open();
  onTestFinished(async () => {
    session.release();
    await sessions.close();
    server.close();
  });
  await expect(session.query('select 1', [])).rejects.toThrow(DatabaseGoneError);
  expect(errors).toMatchObject([{ code: '57P01' }]);
});
