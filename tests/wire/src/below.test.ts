import { expectContract, expectResponses } from '@error-contract/harness/expect-contract';
import { headerOf } from '@error-contract/harness/read-response';
import { bytesOf, exchange, open } from '@error-contract/harness/request';
import { describe, expect, test } from 'vitest';
import { ask, portOf, servicesIn } from './service.ts';
import { belowRows, lateRows, notHttp } from './tables/below.ts';

describe.each(servicesIn())('$name: below the framework', (service) => {
  const below = async () => (await ask(service, 'below below')).errors;

  test.each(belowRows)('%s', async (_name, bytes, expected) => {
    const before = (await below()).length;
    const port = portOf(service, 'below');
    const { responses } = await exchange(port, Buffer.from(bytes, 'latin1'));
    expect(responses).toHaveLength(1);
    for (const response of responses) {
      expectContract(response, expected);
      expect(headerOf(response, 'connection')).toBe('close');
    }
    const told = { statusCode: expected.status, keys: [] };
    expect((await below()).slice(before)).toMatchObject([told]);
  });

  test('garbage after a good request leaves its response intact', async () => {
    const good = bytesOf({ path: '/ok/text', headers: { Connection: 'keep-alive' } });
    const bytes = Buffer.concat([good, Buffer.from('garbage\r\n\r\n')]);
    const { responses } = await exchange(portOf(service, 'below'), bytes, ['GET', 'GET']);
    expectResponses(responses, 200, notHttp);
    expect(responses[0]?.body.toString()).toBe('text');
  });

  test('garbage after a request that fails leaves its response intact', async () => {
    const failing = bytesOf({ path: '/reject/conflict', headers: { Connection: 'keep-alive' } });
    const bytes = Buffer.concat([failing, Buffer.from('garbage\r\n\r\n')]);
    const { responses } = await exchange(portOf(service, 'below'), bytes, ['GET', 'GET']);
    expect(responses.map(({ statusCode }) => statusCode)).toEqual([409, 400]);
  });

  test('a request for an upgrade is an ordinary request', async () => {
    const headers = { Connection: 'Upgrade', Upgrade: 'websocket' };
    const { responses } = await open(portOf(service, 'below'), { path: '/nowhere', headers });
    expect(responses.map(({ statusCode }) => statusCode)).toEqual([404]);
  });

  test('a connection stays open after an error', async () => {
    const headers = { Connection: 'keep-alive' };
    const one = bytesOf({ path: '/throw/conflict', headers });
    const two = bytesOf({ path: '/ok/text', headers });
    const bytes = Buffer.concat([one, two]);
    const { responses } = await exchange(portOf(service, 'below'), bytes, ['GET', 'GET']);
    expect(responses.map(({ statusCode }) => statusCode)).toEqual([409, 200]);
  });
});

// Each waits for a time limit, so they wait together.
describe.concurrent.each(servicesIn())('$name: what does not arrive in time', (service) => {
  test.each(lateRows)('%s', async (_name, bytes, expected) => {
    const { responses } = await exchange(portOf(service, 'impatient'), bytes);
    expectResponses(responses, expected);
  });
});
