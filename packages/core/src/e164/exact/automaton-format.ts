/**
 * How the automaton is written. Its states follow each other in the order in which they are first
 * led to. A state is a list of steps: where one digit leads, or several in a row. Steps and the
 * numbers that some of them need are apart, because each packs better among its like.
 */

/** How many cells all states can have: a cell holds the place of another in 16 bits. */
export const mostCells = 2 ** 16;

/** The cells of a state: where each digit leads, then whether a number may end here. */
export const cells = 11;

/** Where a step leads: above the bits that say for how many digits; 0: for all that are left. */
export const leadsTo = {
  nowhere: 0,
  /** To the next state, which nothing else leads to. */
  single: 1,
  /** To the next state, which more than one state leads to. */
  shared: 2,
  /** To a shared state that was met: a number says how many others were met since then. */
  met: 3,
  /** To where an earlier step of this state leads: a number says which. */
  earlier: 4,
} as const;

/** The bits of a step that say for how many digits it holds. */
export const lengthBits = 4;
export const lengthMask = 15;

/** What stands in front of the steps of a state in which a number may end: no step is that high. */
export const mayEnd = 80;

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
