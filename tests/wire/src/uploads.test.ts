import { Connection } from '@error-contract/harness/connection';
import { expectContract, expectResponses, said } from '@error-contract/harness/expect-contract';
import { headerOf } from '@error-contract/harness/read-response';
import { bytesOf } from '@error-contract/harness/request';
import { describe, expect, onTestFinished, test } from 'vitest';
import { portOf, type Service, servicesIn } from './service.ts';

const keepAlive = { Connection: 'keep-alive' };
const json = { 'Content-Type': 'application/json' };
const get = (path: string) => bytesOf({ path, headers: keepAlive });

function post(path: string, framing: Readonly<Record<string, string>>) {
  return bytesOf({ method: 'POST', path, headers: { ...keepAlive, ...json, ...framing } });
}

const piece = 'x'.repeat(1_000);
const chunk = `3e8\r\n${piece}\r\n`;

function connectTo(service: Service, variant = 'contract'): Connection {
  const connection = new Connection(portOf(service, variant));
  onTestFinished(() => connection.destroy());
  return connection;
}

/** Bodies of 50 kB, sent piece by piece to a route that takes 10 kB. */
const slow = [
  ['chunked', { 'Transfer-Encoding': 'chunked' }, chunk, '0\r\n\r\n'],
  ['with a length', { 'Content-Length': '50000' }, piece, ''],
] as const;

/** After a response without `Connection: close`, the connection serves the next request. */
async function expectNext(connection: Connection) {
  await connection.write(get('/ok/text'));
  const { responses } = await connection.read(['GET']);
  expect(responses.map(({ body }) => body.toString())).toEqual(['text']);
}

describe.each(servicesIn())('$name', (service) => {
  test.each(slow)('a body over the limit, slowly, %s', async (_name, framing, each, last) => {
    const connection = connectTo(service);
    await connection.write(post('/upload', framing));
    for (let i = 0; i < 50; i += 1) await connection.write(each);
    await connection.write(last);
    const { responses } = await connection.read(['POST']);
    expectResponses(responses, { status: 413 });
    expect(connection.errors).toEqual([]);
    const closes = responses.some((response) => headerOf(response, 'connection') === 'close');
    if (!closes) await expectNext(connection);
  });

  test.each(['keep-alive', 'close'])(
    'a 413 is there for a client that reads after its upload, %s',
    async (kept) => {
      const size = 5_000_000;
      const connection = connectTo(service);
      connection.pause();
      const framing = { 'Content-Length': `${size}`, Connection: kept };
      await connection.write(post('/upload', framing));
      await connection.write(Buffer.alloc(size, 'x'));
      const { responses } = await connection.read(['POST']);
      expectResponses(responses, { status: 413 });
      expect(connection.errors).toEqual([]);
    },
  );

  test('a slow reader gets every response', async () => {
    const count = 300;
    const methods = Array.from({ length: count }, () => 'GET');
    const connection = connectTo(service);
    connection.pause();
    const request = get('/throw/validation, 150');
    await connection.write(Buffer.concat(methods.map(() => request)));
    const { responses } = await connection.read(methods);
    expect(responses).toHaveLength(count);
    const [first] = responses;
    const body = first?.body.toString() ?? '';
    for (const response of responses) expectContract(response, { status: 400, body });
  });

  test.each([
    ['an error', '/throw/conflict', 409],
    ['a rejection', '/reject/plain error', 500],
    ['an unknown route', '/nowhere', 404],
    ['a success', '/ok/text', 200],
  ])('a client that ends its side still gets its response: %s', async (_name, path, status) => {
    const connection = connectTo(service);
    await connection.write(get(path));
    connection.halfClose();
    const { responses } = await connection.read(['GET']);
    expect(responses.map(({ statusCode, complete }) => [statusCode, complete])).toEqual([
      [status, true],
    ]);
    expect(connection.errors).toEqual([]);
  });

  test('a client that ends its side in the middle of a body', async () => {
    const connection = connectTo(service);
    await connection.write(post('/echo', { 'Content-Length': '100' }));
    await connection.write('{"a":');
    connection.halfClose();
    // The body is shorter than the client announced.
    const { responses } = await connection.read(['POST']);
    expectResponses(responses, said(400, 'The request is incomplete'));
  });

  test('a client that ends its side without a request', async () => {
    const connection = connectTo(service);
    connection.halfClose();
    expect((await connection.read(['GET'])).responses).toEqual([]);
  });

  test('more requests than a connection may have', async () => {
    const connection = connectTo(service, 'few');
    await connection.write(Buffer.concat([get('/ok/text'), get('/ok/text')]));
    const { responses } = await connection.read(['GET', 'GET']);
    expectResponses(responses, 200, { status: 503 });
  });
});
