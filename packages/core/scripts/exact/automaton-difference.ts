import { cells } from '../../src/e164/exact/automaton-format.ts';

/** Where each digit leads, and whether a number may end: as `readAutomaton` returns it. */
type Table = Uint16Array;

/** The numbers that one automaton accepts and another does not. */
export interface Numbers {
  readonly count: number;
  /** The last one in order of digits, without what was read before; `undefined` if there is none. */
  readonly example: string | undefined;
}

const none: Numbers = { count: 0, example: undefined };

/** Finds in two automata where some digits lead. */
export function after(table: Table, digits: string): number {
  return [...digits].reduce((state, digit) => table[state + Number(digit)] ?? 0, cells);
}

/** Counts what one automaton accepts from a state on and the other does not. */
export function createDifference(some: Table, others: Table) {
  const known = new Map<number, Numbers>();
  const join = (one: number, other: number): Numbers => {
    let count = some[one + 10] === 1 && others[other + 10] !== 1 ? 1 : 0;
    let example = count === 1 ? '' : undefined;
    for (let digit = 0; digit < 10; digit += 1) {
      const rest = difference(some[one + digit] ?? 0, others[other + digit] ?? 0);
      count += rest.count;
      if (rest.example !== undefined) example = `${digit}${rest.example}`;
    }
    return { count, example };
  };
  const difference = (one: number, other: number): Numbers => {
    if (one === 0) return none;
    const pair = one * 2 ** 16 + other;
    const found = known.get(pair) ?? join(one, other);
    known.set(pair, found);
    return found;
  };
  return difference;
}
