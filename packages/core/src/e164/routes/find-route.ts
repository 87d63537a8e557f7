import { cellMatches, listWidth, packDigits, slotOf } from './node-layout.ts';

function findInList(words: Int32Array, list: number, packed: number): number {
  let at = list + 1;
  while (!cellMatches(words[at] ?? 0, packed)) at += 2;
  return words[at + 1] ?? 0;
}

/**
 * Follows the digits of a number, from `start`, through the nodes of a table. Stops at the deepest
 * node, allocates nothing, and reads nothing beyond `end`.
 * @returns the index of a value
 */
export function findRoute(
  words: Int32Array,
  root: number,
  number: string,
  start: number,
  end: number,
): number {
  let reference = root;
  let at = start;
  while (reference >= 0) {
    const width = words[reference] ?? 0;
    reference =
      width === listWidth
        ? findInList(words, reference, packDigits(number, at, end))
        : (words[reference + 1 + slotOf(number, at, width, end)] ?? 0);
    at += width;
  }
  return ~reference;
}
