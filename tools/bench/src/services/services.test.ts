import { expect, onTestFinished, test } from 'vitest';
import { findNode } from '../harness/node-version.ts';
import { startService } from '../load/running-service.ts';
import { sendRequests } from '../load/send-requests.ts';
import { guaranteeNames } from './without.ts';

const frameworks = ['express', 'fastify', 'koa'] as const;
const node = findNode(24);

async function start(service: string) {
  const running = await startService(node, service);
  onTestFinished(running.stop);
  return running;
}

function packagesOf(files: readonly string[]): readonly string[] {
  const names = [
    ...['packages/core', 'packages/express', 'packages/fastify', 'packages/fetch'],
    ...['packages/koa', '/zod/'],
  ];
  return names.filter((name) => files.some((file) => file.includes(`${name}`)));
}

test.each(['express', 'fastify', 'koa', 'hono'])(
  'a service of %s loads only what it shows',
  async (framework) => {
    const loaded: Record<string, readonly string[]> = {};
    for (const variant of ['limit', 'zod', 'by hand', 'http-errors', 'loaded', 'contract']) {
      const { files } = await start(`${framework}/${variant}`);
      loaded[variant] = packagesOf(await files());
    }
    const adapter = `packages/${framework === 'hono' ? 'fetch' : framework}`;
    expect(loaded).toEqual({
      limit: [],
      zod: ['/zod/'],
      'by hand': ['packages/core'],
      'http-errors': [],
      loaded: ['packages/core', adapter],
      contract: ['packages/core', adapter],
    });
  },
);

test.each(frameworks.flatMap((framework) => guaranteeNames.map((name) => [framework, name])))(
  'the contract on %s without %s still answers successes',
  async (framework, name) => {
    const { port, usage } = await start(`${framework}/contract without ${name}`);
    await sendRequests(port, { path: '/ok', status: 200 }, 80);
    const { requests, cpu } = await usage();
    expect(requests).toBe(80);
    expect(cpu).toBeGreaterThan(0);
  },
);

test('a service without a guarantee that there is not does not start', async () => {
  await expect(start('koa/contract without anything')).rejects.toThrow('no guarantee anything');
});
