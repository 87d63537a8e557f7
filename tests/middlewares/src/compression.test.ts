import { type Expected, expectContract, said } from '@error-contract/harness/expect-contract';
import { open } from '@error-contract/harness/request';
import {
  type NodeService,
  nodeServicesIn,
  portOf,
  type Service,
  sendTo,
} from '@error-contract/harness/services';
import { describe, test } from 'vitest';
import { checkSame, testSurvival } from './check.ts';
import { decoded } from './client/decoded.ts';

const messages = Array.from({ length: 100 }, (_, i) => `field_${i} should not be empty`);
const kept = `{"statusCode":400, "message":${JSON.stringify(messages)}, "error":"Bad Request"}`;

const thrown: Readonly<Record<string, Expected>> = {
  short: said(409, 'Campaign is cancelled'),
  long: said(400, messages),
  secret: { status: 500 },
};

const answered: Readonly<Record<string, Expected>> = {
  short: said(409, 'Already there'),
  'long-text': { status: 409 },
  'long-html': { status: 404 },
  'long-object': said(422, messages),
  'long-secret': { status: 500 },
  kept: { status: 400, body: kept },
};

const encodings = ['gzip', 'br', 'deflate', 'gzip, deflate, br, zstd', 'identity'];

/** Compression is installed before errorContract, or after it. */
const orders = ['compression before', 'compression after'];

/** The ways in which a service writes an answer by itself. */
const ways = (target: Service) =>
  target.framework === 'fastify'
    ? ['answer', 'end', 'head', 'stream', 'compressed']
    : ['answer', 'end', 'head', 'stream'];

const rowsOf = (target: Service): (readonly [string, Expected])[] => [
  ...['throw', 'pass'].flatMap((way) =>
    Object.entries(thrown).map(([name, expected]) => [`/${way}/${name}`, expected] as const),
  ),
  ...ways(target).flatMap((way) =>
    Object.entries(answered).map(([name, expected]) => [`/${way}/${name}`, expected] as const),
  ),
  ['/nowhere', said(404, 'Route not found')],
];

const successes = ['/ok/short', '/ok/long', '/ok-stream', '/usual'];
const flushed = { express: ['/ok-flushed'], fastify: ['/ok-web'], koa: [] };

function testEncoding(target: NodeService, service: string, accepted: string): void {
  const headers = { 'Accept-Encoding': accepted };

  test.each(rowsOf(target))('%s', async (path, expected) => {
    const { response } = await sendTo(target, service, { path, headers });
    const vary = response.headers.find(([name]) => name === 'vary')?.[1];
    expectContract(decoded(response, accepted), { ...expected, headers: { vary } });
  });

  test.each(Object.entries(answered))('HEAD /answer/%s', async (name, expected) => {
    const request = { method: 'HEAD', path: `/answer/${name}`, headers };
    const { response } = await sendTo(target, service, request);
    expectContract(response, expected, 'HEAD');
  });

  test.each([...successes, ...flushed[target.framework]])('a success: %s', (path) =>
    checkSame(target, service, { path, headers }),
  );
}

// Concurrent, so that one that hangs does not delay the others.
describe.concurrent.each(nodeServicesIn())('$name', (target) => {
  describe.each(orders)('%s', (service) => {
    describe.each(encodings)('%s', (accepted) => testEncoding(target, service, accepted));

    test.each(['gzip', 'br'])('%s: a body that fails never looks complete', async (accepted) => {
      const request = { path: '/late', headers: { 'Accept-Encoding': accepted } };
      const { responses } = await open(portOf(target, service), request);
      const whole = responses.filter(({ complete }) => complete);
      for (const response of whole) expectContract(decoded(response, accepted), { status: 500 });
    });
  });

  testSurvival(target);
});
