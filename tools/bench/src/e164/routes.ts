import { createRouteTable } from '@error-contract/core/e164/routes';
import type { Measurement } from '../harness/measurement.ts';
import { micro } from '../harness/micro.ts';
import { createEntries, createLookups, mapsByLength, naive } from './prefixes.ts';

const entries = createEntries(50_000);

function bytesInUse(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const before = bytesInUse();
const table = createRouteTable(entries);
const megabytes = (bytesInUse() - before) / 1e6;

const batches = 5;
const lookups = 200_000;

function countDifferences(): number {
  const expected = naive(entries);
  let differences = 0;
  for (let batch = 0; batch < batches; batch += 1) {
    for (const number of createLookups(entries, lookups, 100 + batch)) {
      if (table.lookup(number) !== expected(number)) differences += 1;
    }
  }
  return differences;
}

/** Counts the memory of a table and its wrong lookups. */
export function measureFacts(): readonly Measurement[] {
  const fact = (name: string, unit: string, value: number): Measurement => ({
    name: `e164/routes, ${name}`,
    unit,
    baseline: 'createRouteTable',
    shown: 'value',
    samples: { createRouteTable: [value] },
  });
  return [
    fact('memory of 50,000 prefixes', 'MB', megabytes),
    fact('differences from trying every prefix', `of ${batches * lookups}`, countDifferences()),
  ];
}

const maps = mapsByLength(entries);

/** Lookups over mixed numbers. */
export const benchmarks = [
  micro({
    name: 'e164/routes, lookup',
    baseline: 'Maps by length',
    inputs: createLookups(entries, 100_000),
    contenders: {
      'Maps by length': (number: string) => maps(number),
      'lookup of the table': (number: string) => table.lookup(number),
    },
  }),
];
