import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Measurement } from '../harness/measurement.ts';

const run = promisify(execFile);
const root = new URL('../../../../', import.meta.url);
const sizeLimit = fileURLToPath(new URL('node_modules/.bin/size-limit', root));

/** Packages with size budgets, and this one, which has the budgets of the peers. */
const packages = [
  'packages/core',
  'packages/express',
  'packages/fastify',
  'packages/fetch',
  'packages/koa',
  'tools/bench',
] as const;

interface Size {
  readonly name: string;
  readonly size: number;
}

async function sizesOf(path: string): Promise<readonly Size[]> {
  const cwd = fileURLToPath(new URL(`${path}/`, root));
  // It exits with 1 over a budget, but prints the sizes anyway.
  const { stdout } = await run(sizeLimit, ['--json'], { cwd }).catch((error) => error);
  return JSON.parse(stdout) as readonly Size[];
}

/** Reads the sizes of the bundles of each package, minified and compressed, in kB. */
export async function measureSizes(): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const path of packages) {
    const sizes = await sizesOf(path);
    measurements.push({
      name: `weight/size, ${path === 'tools/bench' ? 'peers' : path.replace('packages/', '')}`,
      unit: 'kB',
      baseline: sizes[0]?.name ?? '',
      shown: 'value',
      samples: Object.fromEntries(sizes.map(({ name, size }) => [name, [size / 1_000]])),
    });
  }
  return measurements;
}
