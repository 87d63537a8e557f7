import { phoneMetadata } from '../phone-metadata.ts';
import { Automaton, type State } from './automaton.ts';
import { union } from './language.ts';
import { strictNumbers } from './strict-numbers.ts';

type Codes = ReadonlyMap<string, State | undefined>;

function statesOfCodes(automaton: Automaton): Codes {
  const codes = new Map<string, State | undefined>();
  for (const metadata of phoneMetadata()) {
    const numbers = strictNumbers(metadata).map((region) => region.numbers);
    codes.set(metadata.callingCode, automaton.compile(union(numbers)));
  }
  return codes;
}

function stateOfPrefix(automaton: Automaton, codes: Codes, prefix: string): State | undefined {
  if (codes.has(prefix)) return codes.get(prefix);
  // Calling codes have at most 3 digits.
  if (prefix.length === 3) return undefined;
  const next = [...Array(10).keys()].map((digit) =>
    stateOfPrefix(automaton, codes, `${prefix}${digit}`),
  );
  return automaton.state(false, next);
}

/** Builds the automaton of all valid numbers, including the calling code, and returns its first state. */
export function validNumbers(): State {
  const automaton = new Automaton();
  const start = stateOfPrefix(automaton, statesOfCodes(automaton), '');
  if (!start) throw new Error('The metadata has no valid number');
  return start;
}
