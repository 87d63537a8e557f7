import '../harness/tell-failures.ts';
import { isValidE164 } from '@error-contract/core/e164/exact';
import { createRouteTable } from '@error-contract/core/e164/routes';
import { createEntries } from './prefixes.ts';

/** The work that a process does once, in ms of CPU time. */
export interface First {
  /** The first call of `isValidE164`, which reads the automaton. */
  readonly call: number;
  /** The first table of 50,000 prefixes. */
  readonly table: number;
}

function cpuMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

const call = cpuMs(() => isValidE164('+919876543210'));
const entries = createEntries(50_000);
const first: First = { call, table: cpuMs(() => createRouteTable(entries)) };
process.send?.(first, () => process.disconnect());
