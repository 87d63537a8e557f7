import { Automaton, type State } from './exact/automaton.ts';
import { union } from './exact/language.ts';
import { strictNumbers } from './exact/strict-numbers.ts';
import { type CallingCodeMetadata, phoneMetadata } from './phone-metadata.ts';

/** A set of lengths: bit `n` stands for `n` digits, including the calling code. */
export type LengthSet = number;

/** The lengths and trunk prefixes of phone numbers. */
export interface NumberingPlan {
  /** The lengths of the numbers with these first digits. */
  readonly lengths: ReadonlyMap<string, LengthSet>;
  /** The trunk prefix that is left out after a calling code; empty: none. */
  readonly trunkPrefixes: ReadonlyMap<string, string>;
}

/**
 * Lengths that are in the metadata but not in E.164: `+1 310 xxxx` can be dialled only inside Canada.
 */
const domesticOnly: ReadonlyMap<string, LengthSet> = new Map([['1', 1 << 8]]);

/** Prefixes that people still dial after a calling code: until 2019, mobile numbers of Mexico had a 1. */
const formerPrefixes: ReadonlyMap<string, string> = new Map([['52', '1']]);

const trunkPrefixOf = ({ callingCode, regions }: CallingCodeMetadata): string =>
  regions[0].nationalPrefix || (formerPrefixes.get(callingCode) ?? '');

const digits = [...Array(10).keys()];

function lengthsAfter(state: State | undefined, digitsBefore: number, code: string): LengthSet {
  return ((state?.lengths ?? 0) << digitsBefore) & ~(domesticOnly.get(code) ?? 0);
}

/**
 * Reads the lengths by calling code and first national digit. Where that digit is also the trunk
 * prefix, the next digit decides too: after `+81 0` only 0 may follow, or it is a trunk prefix.
 */
function* readCode(
  automaton: Automaton,
  metadata: CallingCodeMetadata,
): Generator<[string, LengthSet]> {
  const { callingCode } = metadata;
  const numbers = automaton.compile(union(strictNumbers(metadata).map((each) => each.numbers)));
  for (const digit of digits) {
    const prefix = `${callingCode}${digit}`;
    const state = numbers?.next[digit];
    const isTrunk = trunkPrefixOf(metadata).startsWith(String(digit));
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
    trunkPrefixes.set(metadata.callingCode, trunkPrefixOf(metadata));
  }
  return { lengths, trunkPrefixes };
}
