import { startChild } from '../harness/child.ts';
import { interleave } from '../harness/interleave.ts';
import type { Measurement } from '../harness/measurement.ts';
import type { Bench } from '../harness/part.ts';

/** Our entries, and what people import for the same purpose. */
const groups: Readonly<Record<string, readonly string[]>> = {
  errors: [
    'http-errors',
    '@error-contract/core',
    '@hapi/boom',
    '@nestjs/common',
    'zod-validation-error',
    'celebrate',
  ],
  adapters: [
    'express',
    '@error-contract/express',
    '@error-contract/fastify',
    '@error-contract/fetch',
    '@error-contract/koa',
    '@error-contract/core/node',
    '@fastify/sensible',
  ],
  'a caller': ['@error-contract/client', '@error-contract/core'],
  'phone numbers': [
    'libphonenumber-js/min',
    '@error-contract/core/e164',
    'libphonenumber-js/max',
    'google-libphonenumber',
    'zod',
  ],
};

async function timeImport(specifier: string, { node }: Bench): Promise<number> {
  const child = await startChild<{ ms: number }>('weight/import-child', [specifier], { node });
  child.stop();
  return child.first.ms;
}

/** Measures the cost of importing each entry in a new process, in ms of CPU time. */
export async function measureImports(bench: Bench): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const [name, specifiers] of Object.entries(groups)) {
    bench.say(`weight/import, ${name}`);
    const time = (specifier: string) => timeImport(specifier, bench);
    measurements.push({
      name: `weight/import, ${name}`,
      unit: 'ms',
      baseline: specifiers[0] ?? '',
      shown: 'ratio',
      samples: await interleave(specifiers, bench.effort.starts, time),
    });
  }
  return measurements;
}
