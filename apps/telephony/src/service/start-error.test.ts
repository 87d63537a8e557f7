import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { assertRedis } from '../admission/connect-redis.ts';
import { createStore } from '../store/create-store.ts';
import { servers } from '../testing/backends.ts';

const opened: Server[] = [];

afterEach(() => {
  for (const server of opened.splice(0)) server.close();
});

/** The host and port of a server that does this with each connection. */
async function listen(serve: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    serve(socket);
  }).listen(0, '127.0.0.1');
  opened.push(server);
  await once(server, 'listening');
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Answers every message of PostgreSQL with this error. */
function refuse(code: string) {
  const fields = Buffer.from(`SFATAL\0C${code}\0Msecret\0\0`);
  const head = Buffer.from('E....');
  head.writeInt32BE(fields.length + 4, 1);
  return (socket: Socket) =>
    void socket.once('data', () => socket.end(Buffer.concat([head, fields])));
}

/** How many commands of Redis are in there; 1 for other protocols. */
const commandsIn = (bytes: Buffer) => bytes.toString('latin1').match(/^\*/gm)?.length ?? 1;

const answer = (text: string) => (socket: Socket) =>
  void socket.on('data', (bytes) => socket.write(text.repeat(commandsIn(bytes))));
const http = (socket: Socket) =>
  void socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
const silent = () => undefined;
const hang = (socket: Socket) => void socket.destroy();

const start = (host: string, path = '/d') => {
  const databaseUrl = `postgres://root:hunter2@${host}${path}`;
  return createStore({ databaseUrl });
};
const noAnswer =
  'it does not answer. Correct the host and port, or see whether a firewall is between.';

describe('DATABASE_URL', () => {
  test.each([
    [
      'a wrong password',
      refuse('28P01'),
      'the password or the user is wrong. Correct them (28P01).',
    ],
    ['too many clients', refuse('53300'), 'it has no free connection. End others, or raise'],
    ['a server that starts', refuse('57P03'), 'it is starting or stopping. Try again in a moment'],
    ['another server', http, 'what answers there is not PostgreSQL. Correct the port.'],
    ['a server that hangs up', hang, 'what answers there is not PostgreSQL. Correct the port'],
    ['a black hole', silent, noAnswer],
  ])('with %s says so', async (_, serve, reason) => {
    await expect(start(await listen(serve))).rejects.toThrow(`DATABASE_URL: ${reason}`);
  });

  test.each([
    ['nobody there', '127.0.0.1:1', 'nothing listens there. Start the server, or correct the host'],
    ['an unknown host', 'host.invalid', 'its host is not known. Correct the host (ENOTFOUND).'],
  ])('with %s says so', async (_, host, reason) => {
    await expect(start(host)).rejects.toThrow(`DATABASE_URL: ${reason}`);
  });

  test.each(servers())('of $name without that database says so', async () => {
    const url = new URL(process.env.TEST_DATABASE_URL ?? '');
    url.pathname = '/no_such_database';
    const reason =
      'the database does not exist. Create it (createdb), or correct its name (3D000).';
    await expect(createStore({ databaseUrl: url.href })).rejects.toThrow(reason);
  });
});

const wrongPassword = '-WRONGPASS invalid username-password pair or user is disabled.\r\n';
const noPassword = '-NOAUTH Authentication required.\r\n';

describe('REDIS_URL', () => {
  test.each([
    [
      'a wrong password',
      answer(wrongPassword),
      'the password is missing or wrong: redis://:password@',
    ],
    [
      'a missing password',
      answer(noPassword),
      'the password is missing or wrong: redis://:password@',
    ],
    ['another server', http, 'what answers there is not Redis. Correct the port'],
    ['a server that hangs up', hang, 'what answers there is not Redis. Correct the port'],
    ['a black hole', silent, noAnswer],
  ])('with %s says so', async (_, serve, reason) => {
    const url = `redis://:hunter2@${await listen(serve)}`;
    await expect(assertRedis(url)).rejects.toThrow(`REDIS_URL: ${reason}`);
  });

  test('with nobody there says so', async () => {
    const reason =
      'REDIS_URL: nothing listens there. Start the server, or correct the host and port';
    await expect(assertRedis('redis://127.0.0.1:1')).rejects.toThrow(reason);
  });

  const server = process.env.TEST_REDIS_URL;
  test.each(server ? [server] : [])('with no database of this number says so', async (url) => {
    await expect(assertRedis(`${url}/9999`)).rejects.toThrow('it has no database of this number');
  });
});
