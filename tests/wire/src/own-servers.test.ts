import { expectContract, expectResponses, said } from '@error-contract/harness/expect-contract';
import { exchange, send } from '@error-contract/harness/request';
import { nodeServicesIn } from '@error-contract/harness/services';
import { describe, expect, test } from 'vitest';
import { sendHttp2 } from './http2-request.ts';
import { ask, observe, portOf } from './service.ts';
import { belowRows } from './tables/below.ts';

/** Answers that a service writes past its framework. */
const past = {
  express: ['/answer/text', 'Already there'],
  fastify: ['/hijack', 'mine'],
  koa: ['/respond-false', 'mine'],
} as const;

/** Of the server below a `Request`, an app knows nothing. */
const services = nodeServicesIn(/node \d+$/);

describe.each(services)('$name: a server that the service made and did not guard', (service) => {
  test('its first request has the contract', async () => {
    const { response } = await observe(service, { path: '/reject/conflict' }, 'own');
    expectContract(response, said(409, 'Campaign is cancelled'));
  });

  test.each(belowRows)('after its first request: %s', async (_name, bytes, expected) => {
    const port = portOf(service, 'own');
    await send(port, { path: '/ok/text' });
    const below = async () => (await ask(service, 'below own')).errors;
    const before = (await below()).length;
    const { responses } = await exchange(port, Buffer.from(bytes, 'latin1'));
    expect(responses).toHaveLength(1);
    for (const response of responses) expectContract(response, expected);
    expect((await below()).slice(before)).toMatchObject([
      { statusCode: expected.status, keys: [] },
    ]);
  });

  test('an answer that is written past the framework', async () => {
    const [path, message] = past[service.framework];
    const { response } = await observe(service, { path }, 'own');
    expectContract(response, said(409, message));
  });

  test('over TLS', async () => {
    const at = { port: portOf(service, 'own https'), tls: true };
    expectContract(await send(at, { path: '/nowhere' }), said(404, 'Route not found'));
    const { responses } = await exchange(at, 'GET /ok/json HTTP/1.1\r\n\r\n');
    expectResponses(responses, said(400, 'The Host header is missing'));
  });

  test('over HTTP/2, and over HTTP/1.1 on the same server', async () => {
    const port = portOf(service, 'own http2');
    const expected =
      service.framework === 'express' ? { status: 505 } : said(404, 'Route not found');
    expectContract(await sendHttp2(port, { path: '/nowhere' }), expected);
    const { responses } = await exchange({ port, tls: true }, 'GET / HTTP/1.1\r\n\r\n');
    expectResponses(responses, said(400, 'The Host header is missing'));
  });
});
