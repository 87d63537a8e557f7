import { once } from 'node:events';
import { connect } from 'node:net';
import type { Agent } from '@error-contract/telephony';
import { pglite, servers } from '@error-contract/telephony/testing/backends';
import { useProxied } from '@error-contract/telephony/testing/proxied';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { frameworks, type Suite, useApps } from './suite.ts';

const minute = 60_000;
// Longer than the tests: what they wait for comes from the client alone.
const timeouts = { connectMs: minute, statementMs: 30 * minute, lockMs: 30 * minute };

interface Opened {
  /** Resolves when the connection is closed. */
  readonly closed: Promise<unknown>;
  leave(): void;
}

/** Sends requests of which the client will not hear. */
function open(suite: Suite, framework: string, count: number, path: string, json: object): Opened {
  const client = new AbortController();
  const headers = {
    authorization: `Bearer ${suite.key}`,
    'content-type': 'application/json',
    'idempotency-key': 'k1',
  };
  const method = path.endsWith('calls') ? 'POST' : 'PATCH';
  const request = { method, headers, body: JSON.stringify(json), signal: client.signal };
  const requests = Array.from({ length: count }, () => fetch(suite.url(framework) + path, request));
  return { closed: Promise.allSettled(requests), leave: () => client.abort() };
}

async function createAgent({ telephony, organizationId }: Suite): Promise<Agent> {
  return telephony.agents.create(organizationId, { name: 'Ada' });
}

describe.each(servers().flatMap(() => frameworks))('a client that leaves %s', (framework) => {
  const proxied = useProxied(timeouts);
  const suite = useApps(proxied.backend);

  test('gives its connection back while the lock is still held', async () => {
    const { id } = await createAgent(suite);
    const path = `/v1/agents/${id}`;
    const unlock = await proxied.lock(id);
    const { leave, closed } = open(suite, framework, 50, path, { name: 'Bo' });
    await proxied.sessions('lock');
    leave();
    await closed;
    expect((await suite.get<Agent>(framework, { path })).name).toBe('Ada');
    // The server has noticed, too.
    await expect.poll(() => proxied.count('lock')).toBe(0);
    await unlock();
    expect((await suite.get<Agent>(framework, { path })).name).toBe('Ada');
    expect(suite.logs.filter(({ level }) => level === 50)).toEqual([]);
  });

  test('makes no call, and takes no Idempotency-Key', async () => {
    const { id } = await createAgent(suite);
    const json = { agent_id: id, to_phone_number: '+14155550123' };
    const unlock = await proxied.lock(id);
    const { leave, closed } = open(suite, framework, 1, '/v1/calls', json);
    await proxied.sessions('lock');
    leave();
    await closed;
    await unlock();
    const headers = { 'idempotency-key': 'k1' };
    const again = { method: 'POST', path: '/v1/calls', json, headers };
    expect((await suite.send(framework, again)).statusCode).toBe(201);
    const logs = await suite.get<{ meta: object }>(framework, { path: '/v1/call-logs' });
    expect(logs.meta).toMatchObject({ total: 1 });
  });
});

describe.each(frameworks)('a client that leaves %s, on the embedded database', (framework) => {
  // Express prints errors unless it is tested.
  beforeAll(() => void vi.stubEnv('NODE_ENV', 'production'));
  afterAll(() => void vi.unstubAllEnvs());
  const suite = useApps(pglite);

  test.each(['', '{"name"'])("is nobody's error in the middle of a body: %j", async (body) => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    onTestFinished(() => void vi.restoreAllMocks());
    const socket = connect(Number(new URL(suite.url(framework)).port), '127.0.0.1');
    await once(socket, 'connect');
    const type = 'Content-Type: application/json\r\nContent-Length: 12';
    const head = `POST /v1/agents HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${suite.key}\r\n${type}`;
    socket.write(`${head}\r\n\r\n${body}`);
    await suite.send(framework, { path: '/v1/agents' });
    socket.resetAndDestroy();
    await suite.send(framework, { path: '/v1/agents' });
    await suite.send(framework, { path: '/v1/agents' });
    expect(suite.logs.filter(({ level }) => level === 50)).toEqual([]);
    expect(printed).not.toHaveBeenCalled();
  });

  test('changes nothing, and keeps nobody waiting', async () => {
    const { id } = await createAgent(suite);
    const path = `/v1/agents/${id}`;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let take = () => {};
    const taken = new Promise<void>((resolve) => {
      take = resolve;
    });
    const transaction = suite.store.db.transaction().execute(() => {
      take();
      return held;
    });
    await taken;
    const { leave, closed } = open(suite, framework, 50, path, { name: 'Bo' });
    leave();
    await closed;
    release();
    await transaction;
    expect((await suite.get<Agent>(framework, { path })).name).toBe('Ada');
    expect(suite.logs.filter(({ level }) => level === 50)).toEqual([]);
  });
});
