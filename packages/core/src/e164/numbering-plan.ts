import { lengthTable } from './length-table.ts';
import { trunkPrefixes } from './numbering-plan.generated.ts';

/** The numbering plan for the numbers with some first digits. */
export interface NumberingPlan {
  /** The calling code; empty where it is not assigned. */
  readonly callingCode: string;
  /** Their lengths, including the calling code, in ascending order; empty where there is no such number. */
  readonly lengths: readonly number[];
  /** The trunk prefix that is left out after the calling code; empty: none. */
  readonly trunkPrefix: string;
  /** The digits without a trunk prefix after the calling code. */
  readonly withoutTrunkPrefix: string;
}

/** Joins the entries of all numbers with these first digits. */
function entriesOf(digits: string): number {
  const four = digits.slice(0, 4);
  const last = +four.padEnd(4, '9');
  let entries = 0;
  for (let index = +four.padEnd(4, '0'); index <= last; index += 1) {
    const entry = lengthTable[index] as number;
    const fifths = entry & 1 ? (digits[4] ?? '0123456789') : '';
    for (const fifth of fifths) entries |= lengthTable[(entry >> 1) + +fifth] as number;
    if (!fifths) entries |= entry;
  }
  return entries;
}

/** Finds the plan for the numbers with these first digits. */
export function planOf(digits: string): NumberingPlan {
  const entries = entriesOf(digits);
  const callingCode = digits.slice(0, (entries >> 4) & 3);
  const trunkPrefix = trunkPrefixes[(entries >> 1) & 7] ?? '';
  const trunk = callingCode + trunkPrefix;
  return {
    callingCode,
    lengths: [6, 7, 8, 9, 10, 11, 12, 13, 14, 15].filter((length) => (entries >> length) & 1),
    trunkPrefix,
    withoutTrunkPrefix: digits.startsWith(trunk)
      ? callingCode + digits.slice(trunk.length)
      : digits,
  };
}
