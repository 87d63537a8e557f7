import { cells, lengthSets } from './numbering-plan.generated.ts';

/** Reads the generated cells into a table with an entry for every four digits, and rarely five. */
function decode(): Uint16Array {
  const table = new Uint16Array(10_500);
  const blocks: [start: number, span: number, code: number][] = [[0, 1_000, 0]];
  let at = 0;
  let end = 10_000;
  for (const [start, span, code] of blocks) {
    for (let entry = start; entry < start + 10 * span; entry += span) {
      const cell = cells.charCodeAt(at++) - 40;
      const block = cell - 81;
      if (block < 0) {
        const lengths = Number.parseInt(lengthSets.slice(cell * 2, cell * 2 + 2), 32) << 6;
        table.fill(lengths | code, entry, entry + span);
      } else if (span > 1) {
        const digits = 5 - `${span}`.length;
        blocks.push([entry, span / 10, block ? (digits << 4) | ((block - 1) << 1) : code]);
      } else {
        blocks.push([end, 1, code]);
        table[entry] = end * 2 + 1;
        end += 10;
      }
    }
  }
  return table;
}

/**
 * Calling code, lengths and trunk prefix by the first four digits. Bit 0 set: the fifth digit decides, and the
 * other bits are the index of ten entries for it. Otherwise bit `n` from 6 on stands for numbers of
 * `n` digits, including the calling code; bits 4 and 5 count the digits of the calling code (0: it is not
 * assigned), and bits 1 to 3 the index of its trunk prefix.
 */
export const lengthTable: Uint16Array = /* @__PURE__ */ decode();
