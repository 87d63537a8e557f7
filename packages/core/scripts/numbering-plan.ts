import { Automaton, type State } from './exact/automaton.ts';
import { union } from './exact/language.ts';
import { strictNumbers } from './exact/strict-numbers.ts';
import { type CallingCodeMetadata, phoneMetadata } from './phone-metadata.ts';

/** The lengths of the numbers that begin alike: bit `n` stands for `n` digits, calling code included. */
export type LengthSet = number;

/** What is known of numbers before any single one is known. */
export interface NumberingPlan {
  /** By the first digits of a number, the lengths that such numbers have. */
  readonly lengths: ReadonlyMap<string, LengthSet>;
  /** By calling code, the trunk prefix that is left out after it; empty: none. */
  readonly trunkPrefixes: ReadonlyMap<string, string>;
}

/**
 * Lengths that are in the metadata and not in E.164: `+1 310 xxxx` can be dialled inside Canada alone.
 */
const domesticOnly: ReadonlyMap<string, LengthSet> = new Map([['1', 1 << 8]]);

const digits = [...Array(10).keys()];

function lengthsAfter(state: State | undefined, digitsBefore: number, code: string): LengthSet {
  return ((state?.lengths ?? 0) << digitsBefore) & ~(domesticOnly.get(code) ?? 0);
}

/**
 * Reads the lengths by calling code and first national digit. Where that digit is also the trunk
 * prefix, the digit after it decides too: `+81 0` goes on with 0 only, or somebody kept a trunk zero.
 */
function* readCode(
  automaton: Automaton,
  metadata: CallingCodeMetadata,
): Generator<[string, LengthSet]> {
  const { callingCode, regions } = metadata;
  const numbers = automaton.compile(union(strictNumbers(metadata).map((each) => each.numbers)));
  for (const digit of digits) {
    const prefix = `${callingCode}${digit}`;
    const state = numbers?.next[digit];
    const isTrunk = regions[0].nationalPrefix.startsWith(String(digit));
    if (!isTrunk) yield [prefix, lengthsAfter(state, prefix.length, callingCode)];
    else {
      for (const next of digits) {
        const longer = `${prefix}${next}`;
        yield [longer, lengthsAfter(state?.next[next], longer.length, callingCode)];
      }
    }
  }
}

/** Reads the numbering plan from the metadata. */
export function readNumberingPlan(): NumberingPlan {
  const automaton = new Automaton();
  const lengths = new Map<string, LengthSet>();
  const trunkPrefixes = new Map<string, string>();
  for (const metadata of phoneMetadata()) {
    for (const [prefix, set] of readCode(automaton, metadata)) {
      if (set !== 0) lengths.set(prefix, set);
    }
    trunkPrefixes.set(metadata.callingCode, metadata.regions[0].nationalPrefix);
  }
  return { lengths, trunkPrefixes };
}
