import type { Hostile } from './hostile-texts.ts';

const last = '\u0000';

/** A text of a length, with an end that the unit does not have: a pattern fails at its end. */
function textOf({ before, unit }: Hostile, length: number): string {
  return before + unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + last;
}

function timeOf(pattern: RegExp, text: string): number {
  const start = process.hrtime.bigint();
  if (pattern.global) text.replace(pattern, '');
  else pattern.exec(text);
  return Number(process.hrtime.bigint() - start);
}

/** The shortest of several times: what else the machine does only adds. */
function least(pattern: RegExp, text: string, times: number): number {
  return Math.min(...Array.from({ length: times }, () => timeOf(pattern, text)));
}

/** Reads a text once to its end. */
const linear = /[^\0-\u{10ffff}]/u;

/** A linear pattern takes four times as long for four times the text, a quadratic one sixteen. */
const tooMuch = 11;
const tries = 3;

/** Whether a pattern takes far longer than a linear one, and each time grows faster than a text. */
function growsAt(pattern: RegExp, hostile: Hostile, length: number): boolean {
  const text = textOf(hostile, length);
  if (timeOf(pattern, text) < 30 * least(linear, text, 3)) return false;
  const quarter = textOf(hostile, length / 4);
  return Array.from({ length: tries }).every(
    () => least(pattern, text, 3) > tooMuch * least(pattern, quarter, 3),
  );
}

/** Short ones first: one that doubles with each character would never end with a long one. */
const lengths = [24, 8192, 65_536];

/** Whether a pattern's time grows faster than a text, up to 64 kB. */
export function grows(pattern: RegExp, hostile: Hostile): boolean {
  return lengths.some((length) => growsAt(pattern, hostile, length));
}
