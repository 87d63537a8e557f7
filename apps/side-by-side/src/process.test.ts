import { once } from 'node:events';
import { Agent, createServer, request as httpRequest } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { seeds } from '@error-contract/telephony';
import { describe, expect, test } from 'vitest';
import { startChild } from './testing/child.ts';

const apps = ['reference-express', 'reference-fastify', 'reference-koa'];

/** A request that the app has received, but not completely, on a connection that is kept. */
async function openRequest(url: string) {
  const body = '{"name":"Ada"}';
  const request = httpRequest(`${url}/v1/agents`, {
    method: 'POST',
    agent: new Agent({ keepAlive: true }),
    headers: {
      authorization: `Bearer ${seeds.keys.acme}`,
      'content-type': 'application/json',
      'content-length': body.length,
      expect: '100-continue',
    },
  });
  request.flushHeaders();
  await once(request, 'continue');
  return async () => {
    request.end(body);
    const [response] = await once(request, 'response');
    response.resume();
    return [response.statusCode, response.headers.connection];
  };
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}

describe.each(apps)('%s as a process', (app) => {
  test('SIGTERM answers open requests, accepts no new ones, and exits with 0', async () => {
    const child = startChild(app, { PORT: '0' });
    const [, url = ''] = await child.printed(/"url":"([^"]+)"/);
    const finish = await openRequest(url);
    child.process.kill('SIGTERM');
    await expect.poll(() => accepts(Number(new URL(url).port))).toBe(false);
    expect(await finish()).toEqual([201, 'close']);
    expect(await child.exit).toBe(0);
    expect(child.output.stderr).toBe('');
    const lines = child.output.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.at(-1)).toMatchObject({ msg: 'request', path: '/v1/agents', statusCode: 201 });
  });

  test('answers while nobody reads its log', async () => {
    const child = startChild(app, { PORT: '0' });
    const [, url = ''] = await child.printed(/"url":"([^"]+)"/);
    child.process.stdout?.destroy();
    for (let count = 0; count < 3; count += 1) {
      expect((await fetch(`${url}/v1/agents`)).status).toBe(401);
    }
    child.process.kill('SIGTERM');
    expect(await child.exit).toBe(0);
    expect(child.output.stderr).toBe('');
  });

  test('every wrong variable is named, and no value is shown', async () => {
    const env = {
      PORT: '70000',
      HOST: 'not a host',
      DATABASE_URL: 'mysql://root:hunter2@db/x',
      REDIS_URL: 'hunter2',
      LOG_LEVEL: 'loud',
      DATABASE_LOCK_TIMEOUT: '0',
      REDIS_TIMEOUT: '1s',
    };
    const child = startChild(app, env);
    expect(await child.exit).toBe(1);
    expect(child.output).toEqual({
      stdout: '',
      stderr:
        'PORT must be an integer from 0 to 65535\n' +
        'HOST must be a host name or an IP address\n' +
        'DATABASE_URL must be a URL such as postgres://user:password@host:5432/database\n' +
        'REDIS_URL must be a URL such as redis://host:6379 or redis://host:6379/0\n' +
        'LOG_LEVEL must be one of silent, fatal, error, warn, info, debug, trace\n' +
        'DATABASE_LOCK_TIMEOUT must be a number of milliseconds from 1 to 600000\n' +
        'REDIS_TIMEOUT must be a number of milliseconds from 1 to 600000\n',
    });
  });

  test('a busy port is named, before the database is opened', async () => {
    const busy = createServer().listen(0, '127.0.0.1');
    await once(busy, 'listening');
    const { port } = busy.address() as AddressInfo;
    const env = { PORT: String(port), DATABASE_URL: 'postgres://root:hunter2@127.0.0.1:1/x' };
    const child = startChild(app, env);
    expect(await child.exit).toBe(1);
    const reason = `port ${port} of 127.0.0.1 is in use. Stop what uses it or set PORT.`;
    expect(child.output.stderr).toBe(`${app} cannot start: ${reason}\n`);
    busy.close();
  });

  test('a database that cannot be reached is named', async () => {
    const url = 'postgres://root:hunter2@127.0.0.1:1/x';
    const child = startChild(app, { PORT: '0', DATABASE_URL: url });
    expect(await child.exit).toBe(1);
    const reason = 'nothing listens there. Start the server, or correct the host and port';
    const stderr = `DATABASE_URL: ${reason} (ECONNREFUSED).\n`;
    expect(child.output).toEqual({ stdout: '', stderr });
  });
});

describe('side-by-side as a process', () => {
  test('--once shows the table, and exits with 0', async () => {
    const child = startChild('side-by-side', { PORT: '0' }, ['--once']);
    expect(await child.exit).toBe(0);
    expect(child.output.stderr).toBe('');
    expect(child.output.stdout).toContain('acme_demo:acme-demo-secret');
    expect(child.output.stdout).toMatch(/^As expected: \d+ requests to each app/m);
    expect(child.output.stdout).not.toMatch(/^ {2}http:/m);
  });

  test('keeps serving until SIGTERM, and prints curl commands that work', async () => {
    const child = startChild('side-by-side', { PORT: '0' });
    await child.printed(/Serving until Ctrl\+C\./);
    const urls = child.output.stdout.match(/http:\/\/127\.0\.0\.1:\d+(?=\/v1\/agents)/g) ?? [];
    const statusCodes = await Promise.all(
      urls.map(async (url) => (await fetch(`${url}/health`)).status),
    );
    expect(statusCodes).toEqual([200, 200, 200]);
    const [, page = ''] = /^ {2}(http:\S+)$/m.exec(child.output.stdout) ?? [];
    expect(await (await fetch(page)).text()).toContain('<title>error-contract');
    child.process.kill('SIGTERM');
    expect(await child.exit).toBe(0);
  });

  test.each([
    ['an unknown option', {}, ['--twice'], "Unknown option '--twice'"],
    ['a bad port', { PORT: 'x' }, [], 'PORT must be an integer from 0 to 65535'],
    ['no room for three', { PORT: '65534' }, [], 'PORT must be at most 65533'],
    ['a bad port of the page', { PAGE_PORT: '1e3' }, [], 'PAGE_PORT must be an integer from 0 to'],
    ['a port for two', { PORT: '4001', PAGE_PORT: '4003' }, [], 'PAGE_PORT must not be a port of'],
  ])('%s is named', async (_, env, args, reason) => {
    const child = startChild('side-by-side', env, args);
    expect(await child.exit).toBe(1);
    expect(child.output.stderr).toContain(reason);
    expect(child.output.stdout).toBe('');
  });

  test('a Redis that cannot be reached is named, before the database is opened', async () => {
    const child = startChild('side-by-side', { PORT: '0', REDIS_URL: 'redis://127.0.0.1:1' }, [
      '--once',
    ]);
    expect(await child.exit).toBe(1);
    expect(child.output.stderr).toContain('REDIS_URL: nothing listens there. Start the server');
    expect(child.output.stdout).toBe('');
  });

  test.each([
    ['PORT', ['--once'], 'reference-express', {}],
    ['PAGE_PORT', [], 'The page', { PORT: '0' }],
  ])('a busy %s is named, before the database is opened', async (variable, args, who, env) => {
    const busy = createServer().listen(0, '127.0.0.1');
    await once(busy, 'listening');
    const { port } = busy.address() as AddressInfo;
    const child = startChild('side-by-side', { ...env, [variable]: String(port) }, args);
    expect(await child.exit).toBe(1);
    const place = `port ${port} of 127.0.0.1 is in use`;
    const help = `Stop what uses it or set ${variable}.`;
    expect(child.output.stderr).toBe(`${who} cannot start: ${place}. ${help}\n`);
    expect(child.output.stdout).toBe('');
    busy.close();
  });
});
