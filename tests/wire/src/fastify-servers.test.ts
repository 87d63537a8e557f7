import { connect } from 'node:net';
import { Connection } from '@error-contract/harness/connection';
import { expectContract, expectResponses, said } from '@error-contract/harness/expect-contract';
import { bytesOf, exchange, send } from '@error-contract/harness/request';
import { describe, expect, test } from 'vitest';
import { expectFailure, portOf, type Service, servicesOf } from './service.ts';

/** Whether this machine has an address. */
function reaches(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 300_000 });
    const finish = (found: boolean) => () => {
      socket.destroy();
      resolve(found);
    };
    socket.once('connect', finish(true)).once('error', finish(false));
    socket.once('timeout', finish(false));
  });
}

async function expectGuarded(service: Service, host: string) {
  const port = portOf(service, 'localhost');
  if (!(await reaches(port, host))) {
    console.log(`not run: nobody listens at ${host}`);
    return;
  }
  const bytesOfPath = bytesOf({ path: '/throw/conflict' });
  const rows = [
    ['garbage\r\n\r\n', said(400, 'The request is not valid HTTP')],
    [
      'GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n',
      said(400, 'Request path is not valid percent-encoding'),
    ],
    [bytesOfPath, said(409, 'Campaign is cancelled')],
  ] as const;
  for (const [bytes, expected] of rows) {
    const { responses } = await exchange({ port, host }, bytes);
    expectResponses(responses, expected);
  }
}

describe.each(servicesOf('fastify'))('$name', (service) => {
  test.each(['127.0.0.1', '::1'])('listening at localhost: %s', (host) =>
    expectGuarded(service, host),
  );

  test('a request on an open connection while the service closes', async () => {
    const connection = new Connection(portOf(service, 'closing'));
    const bytes = bytesOf({ path: '/ok/text', headers: { Connection: 'keep-alive' } });
    await connection.write(bytes);
    const { responses: before } = await connection.read(['GET']);
    expect(before).toMatchObject([{ statusCode: 200 }]);
    // A request that has begun keeps the connection open while the service closes.
    await connection.write(bytes.subarray(0, 20));
    // Once this is answered on another connection, the service has read the bytes above.
    await send(portOf(service, 'control'), { path: '/close' });
    await connection.write(bytes.subarray(20));
    const { responses } = await connection.read(['GET']);
    connection.destroy();
    expectResponses(responses, { status: 503 });
  });

  describe("the service's own handlers at the root", () => {
    test.each([
      ['an error', '/throw/conflict', said(418, 'Mine')],
      ['an error that it throws again', '/throw/plain error', { status: 500 }],
      ['an unknown route', '/nowhere', said(404, 'No page')],
      ['an answer', '/answer/text', said(409, 'Already there')],
    ])('%s', (_name, path, expected) =>
      expectFailure(service, { path }, expected, { variant: 'roots' }),
    );

    const badPath = said(400, 'Request path is not valid percent-encoding');
    test.each([
      ['GET', '/throw/%c0', 'No such path'],
      ['POST', '/%c0', 'No such path'],
      // Before Fastify 5.12 this is an unknown route, which fails because of its path.
      ['OPTIONS', '/%c0', undefined],
    ])('a path that does not decode: %s %s', async (method, path, message) => {
      const response = await send(portOf(service, 'roots'), { method, path });
      const isOwn = message ?? /No such path/.test(response.body.toString());
      expectContract(response, isOwn ? said(400, 'No such path') : badPath);
    });
  });
});
