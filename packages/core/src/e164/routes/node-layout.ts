// A table is one array of 32-bit words, divided into nodes. The first word of a node says how many
// digits of a number it reads. A reference is the index of a node, or, below 0, `~index` of a value.
// - A fan reads 1 to 6 digits without a branch for each: its slots are a tree of ten-way branches,
//   laid out like a heap. Prefixes that end inside use the inner slots, references the outer ones.
// - A list reads 7 digits and holds the few routes that are left: pairs of cell and reference, the
//   longest first. The last cell has no digits and matches everything.

/** How many digits a list reads: 7 digits of four bits and the length fill a word. */
export const listWidth = 7;

/** How many digits a fan reads at most: a fan of 6 has 1.1 million slots. */
export const maxFanWidth = 6;

/** Counts the slots of a fan for fewer than `width` digits. */
export function innerSlots(width: number): number {
  return (10 ** width - 1) / 9;
}

/** Reads a digit. Any other character gives more than 9. */
function digitAt(text: string, index: number): number {
  return (text.charCodeAt(index) - 48) >>> 0;
}

/** Finds the slot of a fan for up to `width` digits of a text that ends at `end`. */
export function slotOf(text: string, start: number, width: number, end: number): number {
  const stop = Math.min(start + width, end);
  let slot = 0;
  for (let index = start; index < stop; index += 1) {
    const digit = digitAt(text, index);
    if (digit > 9) break;
    slot = slot * 10 + digit + 1;
  }
  return slot;
}

/** Packs up to 7 digits, with four bits for each: 1 to 10, and 0 for a missing digit. */
export function packDigits(text: string, start: number, end: number): number {
  const stop = Math.min(start + listWidth, end);
  let packed = 0;
  let index = start;
  for (; index < stop; index += 1) {
    const digit = digitAt(text, index);
    if (digit > 9) break;
    packed = (packed << 4) | (digit + 1);
  }
  return packed << ((start + listWidth - index) * 4);
}

/** Makes the cell of a list: the packed digits, and above them how many are missing. */
export function toCell(packed: number, length: number): number {
  return ((listWidth - length) << 28) | packed;
}

/** Whether a number, packed, begins with the digits of a cell. */
export function cellMatches(cell: number, packed: number): boolean {
  return ((cell ^ packed) & 0xfffffff) >>> ((cell >>> 26) & 28) === 0;
}
