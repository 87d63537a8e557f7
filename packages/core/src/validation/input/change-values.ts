import { isObject } from '../../guard/read.ts';
import { leavesOf, toToken } from './leaves.ts';

/** Which way a value is changed: a rule that still fails on one side may pass on the other. */
export type Way = 1 | -1;

/** Nobody nests values so deeply, and a value may contain itself. */
const maxDepth = 64;

const isoDate = /^\d{4}-\d\d-\d\d(?=$|[Tt ]\d\d:)/;

/** The next character of a range, which begins anew at its end. */
function turn(code: number, first: number, size: number, way: Way): string {
  return String.fromCharCode(first + ((code - first + way + size) % size));
}

/** Where characters of a kind begin and how many there are: hexadecimal letters stay so. */
const ranges = [
  [0x30, 10],
  [0x61, 6],
  [0x67, 20],
  [0x41, 6],
  [0x47, 20],
] as const;

function changeCharacter(character: string, way: Way): string {
  const code = character.codePointAt(0) ?? 0;
  const range = ranges.find(([first, size]) => code >= first && code < first + size);
  if (range) return turn(code, range[0], range[1], way);
  return code > 0x7f ? String.fromCodePoint(code ^ 1) : character;
}

/** The first value and the number of values of the parts of a date: year, month, day, hour ... */
const dateParts = [
  [0, 10_000],
  [1, 12],
  [1, 28],
  [0, 24],
  [0, 60],
  [0, 60],
] as const;

/** Writes another date that exists, and near: the rules about dates compare them. */
function changeDate(text: string, way: Way): string {
  let index = 0;
  return text.replace(/\d+/g, (digits) => {
    const [first, size] = dateParts[index++] ?? [0, 10 ** Math.min(digits.length, 15)];
    const next = first + ((Number(digits) - first + way + size) % size);
    return String(next).padStart(digits.length, '0');
  });
}

function changeText(text: string, way: Way): string {
  if (isoDate.test(text)) return changeDate(text, way);
  const changed = Array.from(text, (character) => changeCharacter(character, way)).join('');
  return changed === text ? text.replaceAll(/\S/g, (mark) => (mark === '~' ? '#' : '~')) : changed;
}

/** Integers stay integers, and fractions fractions. */
function changeNumber(number: number, way: Way): number {
  if (!Number.isFinite(number)) return way;
  if (way > 0) return number < 0 ? number * 2 - 3 : number * 2 + 3;
  const half = Math.trunc(number / 2) - 2 + (number % 1);
  return half === number ? number - 1 : half;
}

function changeLeaf(value: unknown, way: Way): unknown {
  if (typeof value === 'string') return changeText(value, way);
  if (typeof value === 'number') return changeNumber(value, way);
  if (typeof value === 'bigint') return way > 0 ? value * 2n + 3n : value / 2n - 5n;
  return value instanceof Date ? new Date(changeDate(value.toISOString(), way)) : value;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}

/** A value that cannot be copied, or holds nothing to change. */
class NotChanged extends Error {}

class Copier {
  readonly changed = new Set<string>();
  readonly #tokens: ReadonlySet<string>;
  readonly #way: Way;

  constructor(tokens: ReadonlySet<string>, way: Way) {
    this.#tokens = tokens;
    this.#way = way;
  }

  copy(value: unknown, depth = 0): unknown {
    const token = toToken(value);
    if (this.#tokens.has(token)) {
      this.changed.add(token);
      return changeLeaf(value, this.#way);
    }
    if (!isObject(value)) return value;
    if (depth > maxDepth) throw new NotChanged();
    return isPlain(value) ? this.#copyEntries(value, depth + 1) : this.#keep(value);
  }

  #copyEntries(value: object, depth: number): unknown {
    if (Array.isArray(value)) return value.map((child) => this.copy(child, depth));
    const entries = Object.entries(value).map(([key, child]) => [key, this.copy(child, depth)]);
    return Object.setPrototypeOf(Object.fromEntries(entries), Object.getPrototypeOf(value));
  }

  /** A Map, a file or an instance of a class is no copy: then it must have nothing to change. */
  #keep(value: object): unknown {
    if (leavesOf(value).some((token) => this.#tokens.has(token))) throw new NotChanged();
    return value;
  }
}

/** Another value, and the tokens of what was changed in it. */
export interface Changed {
  readonly other: unknown;
  readonly changed: ReadonlySet<string>;
}

/**
 * Copies a value with other texts and numbers in the place of the given ones, which are tokens. They
 * have the same length and the same kinds of characters, so that the same rules are broken where
 * that can be. `undefined` if not all of them can be replaced.
 */
export function changeValues(
  value: unknown,
  tokens: ReadonlySet<string>,
  way: Way,
): Changed | undefined {
  try {
    const copier = new Copier(tokens, way);
    const other = copier.copy(value);
    return copier.changed.size > 0 ? { other, changed: copier.changed } : undefined;
  } catch {
    return undefined; // also a proxy, or a getter that throws
  }
}
