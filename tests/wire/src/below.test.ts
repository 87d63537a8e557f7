import { describe, expect, test } from 'vitest';
import { expectContract } from './client/contract.ts';
import { exchange } from './client/exchange.ts';
import { headerOf } from './client/parse-response.ts';
import { bytesOf } from './client/request.ts';
import { belowRows, lateRows } from './tables/below.ts';
import { ask, portOf, servicesIn } from './targets/service.ts';

describe.each(servicesIn())('$name: below the framework', (service) => {
  const below = async () => (await ask(service, 'below below')).errors;

  test.each(belowRows)('$name', async ({ bytes, expected, method = 'GET' }) => {
    const before = (await below()).length;
    const sending = { bytes: Buffer.from(bytes, 'latin1'), methods: [method] };
    const { responses } = await exchange(portOf(service, 'below'), sending);
    expect(responses).toHaveLength(1);
    for (const response of responses) {
      expectContract(response, expected, method);
      expect(headerOf(response, 'connection')).toBe('close');
    }
    const told = { statusCode: expected.status, keys: [] };
    expect((await below()).slice(before)).toMatchObject([told]);
  });

  test('garbage after a good request leaves its answer intact', async () => {
    const good = bytesOf({ path: '/ok/text', headers: { Connection: 'keep-alive' } });
    const bytes = Buffer.concat([good, Buffer.from('garbage\r\n\r\n')]);
    const { responses } = await exchange(portOf(service, 'below'), {
      bytes,
      methods: ['GET', 'GET'],
    });
    expect(responses.map(({ statusCode }) => statusCode)).toEqual([200, 400]);
    expect(responses[0]?.body.toString()).toBe('text');
    for (const response of responses.slice(1)) expectContract(response, { status: 400 });
  });

  test('garbage after a request that fails leaves its answer intact', async () => {
    const failing = bytesOf({ path: '/reject/conflict', headers: { Connection: 'keep-alive' } });
    const bytes = Buffer.concat([failing, Buffer.from('garbage\r\n\r\n')]);
    const { responses } = await exchange(portOf(service, 'below'), {
      bytes,
      methods: ['GET', 'GET'],
    });
    expect(responses.map(({ statusCode }) => statusCode)).toEqual([409, 400]);
  });

  test('a request for an upgrade is an ordinary one', async () => {
    const headers = { Connection: 'Upgrade', Upgrade: 'websocket' };
    const { responses } = await exchange(portOf(service, 'below'), {
      bytes: bytesOf({ path: '/nowhere', headers }),
    });
    expect(responses.map(({ statusCode }) => statusCode)).toEqual([404]);
  });

  test('a connection goes on after an error', async () => {
    const headers = { Connection: 'keep-alive' };
    const one = bytesOf({ path: '/throw/conflict', headers });
    const two = bytesOf({ path: '/ok/text', headers });
    const sending = { bytes: Buffer.concat([one, two]), methods: ['GET', 'GET'] };
    const { responses } = await exchange(portOf(service, 'below'), sending);
    expect(responses.map(({ statusCode }) => statusCode)).toEqual([409, 200]);
  });
});

// They wait for each other's time to run out.
describe.concurrent.each(servicesIn())('$name: what does not arrive in time', (service) => {
  test.each(lateRows)('$name', async ({ bytes, expected }) => {
    const { responses } = await exchange(portOf(service, 'impatient'), { bytes });
    expect(responses).toHaveLength(1);
    for (const response of responses) expectContract(response, expected);
  });
});
