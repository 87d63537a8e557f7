/**
 * The text format of the automaton. The states are in the order in which they are first
 * reached. A state is a list of steps, each of which says where one digit leads, or several in a row.
 * Steps and the numbers that some of them need are separate texts, because they compress better so.
 */

/** The most cells that all states can have: a cell refers to another with 16 bits. */
export const mostCells = 2 ** 16;

/** The cells of a state: where each digit leads, then whether a number may end here. */
export const cells = 11;

/** Where a step leads. The bits below say for how many digits; 0: for all that are left. */
export const leadsTo = {
  nowhere: 0,
  /** To the next state, which no other state leads to. */
  single: 1,
  /** To the next state, which more than one state leads to. */
  shared: 2,
  /** To an earlier shared state: a number says how many others were met since then. */
  met: 3,
  /** To the same state as an earlier step of this state: a number says which. */
  earlier: 4,
} as const;

/** The bits of a step that say for how many digits it holds. */
export const lengthBits = 4;
export const lengthMask = 15;

/** Marks a state in which a number may end, before its steps: no step has a value that high. */
export const mayEnd = 80;

/** Numbers below this are one character. Of the two characters of others, the first counts `radix`. */
export const shortNumbers = 79;

/** How many different characters there are: from `(` to `~`, but for the backslash. */
export const radix = 86;

const first = 40;
const backslash = 92;

/** The value of a character. */
export const digitOf = (code: number): number => code - first - (code > backslash ? 1 : 0);

/** The character of a value below `radix`. */
export function characterOf(value: number): string {
  const code = first + value;
  return String.fromCharCode(code < backslash ? code : code + 1);
}
