import type { Comparison } from './compare.ts';
import type { Peer } from './peers.ts';

/** Prints what came out; true if nothing is wrong. */
export function tell(
  { name, version }: Peer,
  { of, passed, replaced, faults }: Comparison,
): boolean {
  for (const fault of faults) console.log(`  ${fault}`);
  const result = `${passed} of ${of} pass as without the contract; ${replaced} assertions replaced`;
  console.log(`${name} ${version}: ${result}`);
  return faults.length === 0;
}
