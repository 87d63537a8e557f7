import { Connection } from '@error-contract/harness/connection';
import { bytesOf, newCase, open } from '@error-contract/harness/request';
import { describe, expect, test } from 'vitest';
import { ask, isOfNode, portOf, type Service, servicesIn } from './service.ts';

/** Sends a request to a route that fails after it has sent its headers. */
async function openLate(service: Service, path: string) {
  const id = newCase();
  const exchanged = await open(portOf(service, 'contract'), { path, headers: { 'X-Case': id } });
  return { ...exchanged, seen: await ask(service, id) };
}

/** Closes the connection in the middle of an upload. */
async function leaveEarly(service: Service): Promise<string> {
  const id = newCase();
  const headers = { 'X-Case': id, 'Content-Type': 'application/json', 'Content-Length': '5000' };
  const connection = new Connection(portOf(service, 'mapping'));
  await connection.write(bytesOf({ method: 'POST', path: '/upload', headers, body: '{"a":' }));
  connection.destroy();
  await expect.poll(async () => (await ask(service, id)).closed).toHaveLength(1);
  return id;
}

const late = ['conflict', 'plain error', 'null prototype', 'frozen error'];

describe.each(servicesIn())('$name', (service) => {
  // With fetch, the response is what the handler returns.
  test.each(isOfNode(service.framework) ? late : [])('after the headers: %s', async (name) => {
    const { responses, endedBy, seen } = await openLate(service, `/late/${name}`);
    expect(endedBy).toBe('service');
    expect(responses.filter(({ complete }) => complete)).toEqual([]);
    expect(seen.errors).toHaveLength(1);
    expect(seen.errors[0]?.isCause).toBe(true);
  });

  test('a stream that fails after its first piece', async () => {
    const { responses, endedBy } = await openLate(service, '/late-stream');
    expect(endedBy).toBe('service');
    expect(responses.filter(({ complete }) => complete)).toEqual([]);
  });

  test('a client that leaves in the middle of an upload is not an error', async () => {
    const { errors, published } = await ask(service, await leaveEarly(service));
    expect(errors).toEqual([]);
    expect(published).toEqual([]);
  });

  test('nor is it an error below the framework', async () => {
    const before = (await ask(service, 'below mapping')).errors.length;
    await leaveEarly(service);
    expect((await ask(service, 'below mapping')).errors.slice(before)).toEqual([]);
  });
});
