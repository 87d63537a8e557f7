/**
 * How the automaton is written. Its states follow each other in the order in which they are first
 * led to. A state is a list of steps: where one digit leads, or several in a row. Steps and the
 * numbers that some of them need are apart, because each packs better among its like.
 */

/** The cells of a state: where each digit leads, then whether a number may end here. */
export const cells = 11;

/** Where a step leads. */
export const leadsTo = {
  nowhere: 0,
  /** To the next state, which nothing else leads to. */
  single: 1,
  /** To the next state, which more than one state leads to. */
  shared: 2,
  /** To a shared state that was met: a number says how many others were met since. */
  met: 3,
  /** To where an earlier step of this state leads: a number says which. */
  earlier: 4,
} as const;

/** What stands in front of the steps of a state in which a number may end: no step is that high. */
export const mayEnd = 50;

/** Up to this a number is one character; above, the first of two says how often `radix` fits. */
export const shortNumbers = 79;

/** How many different characters there are: from `(` to `~`, but for the backslash. */
export const radix = 86;

const first = 40;
const backslash = 92;

/** What a character stands for. */
export const digitOf = (code: number): number => code - first - (code > backslash ? 1 : 0);

/** The character of a value below `radix`. */
export function characterOf(value: number): string {
  const code = first + value;
  return String.fromCharCode(code < backslash ? code : code + 1);
}
