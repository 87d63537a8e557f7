import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { startService } from './start-service.ts';

const script = fileURLToPath(new URL('../testing/tiny-service.ts', import.meta.url));
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function start(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [script], { env: { ...process.env, ...env } });
  children.push(child);
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    output.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.stderr += chunk;
  });
  return { child, output, exit: once(child, 'close') };
}

/** Waits until the output of the service matches. */
async function printed({ child, output }: ReturnType<typeof start>, text: RegExp): Promise<void> {
  while (!text.test(output.stdout)) await once(child.stdout, 'data');
}

async function listening(env: Record<string, string> = {}) {
  const started = start(env);
  await printed(started, /^http.*\n/);
  return { ...started, url: started.output.stdout.trim() };
}

test('a busy port is named, and ends the process with 1', async () => {
  const busy = createServer().listen(0, '127.0.0.1');
  await once(busy, 'listening');
  const { port } = busy.address() as AddressInfo;
  const { output, exit } = start({ PORT: String(port) });
  expect(await exit).toEqual([1, null]);
  const reason = `port ${port} of 127.0.0.1 is in use. Stop what uses it or set PORT.`;
  expect(output.stderr).toBe(`tiny-service cannot start: ${reason}\n`);
  expect(output.stdout).toBe('store closed\n');
  busy.close();
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s answers open requests first', async (signal) => {
  const service = await listening();
  const { child, output, exit, url } = service;
  const kept = await fetch(url); // leaves an idle connection behind
  expect([await kept.text(), kept.headers.get('connection')]).toEqual(['done', 'keep-alive']);
  const slow = fetch(`${url}/slow`).then(async (response) => [
    await response.text(),
    response.headers.get('connection'),
  ]);
  await printed(service, /slow/);
  child.kill(signal);
  // The client does not send another request on a connection that is about to end.
  expect(await slow).toEqual(['done', 'close']);
  expect(await exit).toEqual([0, null]);
  expect(output.stdout).toBe(`${url}\n/\n/slow\nstore closed\n`);
});

test('a request that never ends is cut off after the grace period', async () => {
  const service = await listening({ GRACE_MS: '300' });
  const { child, exit, url } = service;
  const never = fetch(`${url}/never`).catch(() => 'cut off');
  await printed(service, /never/);
  const start = performance.now();
  child.kill('SIGTERM');
  expect(await exit).toEqual([0, null]);
  expect(performance.now() - start).toBeLessThan(7_000);
  expect(await never).toBe('cut off');
});

test('a host that is not on this machine is named', async () => {
  const listen = (port: number, host: string) => createServer().listen(port, host);
  const service = startService({ name: 'x', port: 0, host: '192.0.2.1', listen });
  const reason = 'x cannot start: 192.0.2.1 is not an address of this machine. Set HOST.';
  await expect(service).rejects.toThrow(reason);
});

test('an IPv6 address is a URL that works', async () => {
  const listen = (port: number, host: string) => createServer().listen(port, host);
  const service = await startService({ name: 'x', port: 0, host: '::1', listen });
  expect(service.url).toMatch(/^http:\/\/\[::1\]:\d+$/);
  await service.stop();
});
