import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { targets } from '@error-contract/harness/targets';
import { describe, expect, onTestFinished, test, vi } from 'vitest';

const hints: Readonly<Record<string, string>> = {
  express: 'is express.json() installed before the route?',
  koa: 'is a body parser, such as @koa/bodyparser, installed before the route?',
};

interface Told {
  readonly statuses: readonly number[];
  readonly log: readonly string[];
}

/** Sends the same request to each path. */
async function send(
  { framework, module }: (typeof targets)[number],
  type: string,
  ...paths: readonly string[]
): Promise<Told> {
  const log: string[] = [];
  vi.spyOn(console, 'error').mockImplementation((thrown) => void log.push(String(thrown)));
  onTestFinished(() => void vi.restoreAllMocks());
  const url = new URL(`../services/unparsed/${framework}.js`, import.meta.url);
  const [{ create }, { default: made }] = await Promise.all([import(url.href), import(module)]);
  const server: Server = create(made, (line: string) => log.push(line)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const init = { method: 'POST', headers: { 'content-type': type }, body: '{"name":1}' };
  const statuses: number[] = [];
  for (const path of paths) {
    statuses.push((await fetch(`http://127.0.0.1:${port}${path}`, init)).status);
  }
  server.close();
  return { statuses, log };
}

const json = 'application/json';

// Fastify parses by itself.
const withParsers = targets.filter(({ framework }) => framework in hints);

describe.each(withParsers)('$module', (target) => {
  test.each([
    ['/validated', 400],
    ['/thrown', 400],
    ['/read', 500],
  ])('a body that no parser read is told once: %s', async (path, status) => {
    const told = `Error: A handler found no body, as no parser read it: ${hints[target.framework]}`;
    const statuses = [status, status];
    expect(await send(target, json, path, path)).toEqual({ statuses, log: [told] });
  });

  test.each([
    [json, '/parsed'],
    ['text/plain', '/validated'],
  ])('a body that was parsed, or of another kind, is not: %s %s', async (type, path) => {
    expect(await send(target, type, path)).toEqual({ statuses: [400], log: [] });
  });
});
