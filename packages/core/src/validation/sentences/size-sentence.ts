import { Elsewhere } from './elsewhere.ts';
import { notValid } from './reading.ts';

/** Which side of a limit a value must be on. */
export type Side = 'min' | 'max' | 'exact';

/** The unit of a size. */
export type Unit = 'character' | 'item' | 'entry' | 'byte' | 'word' | 'decimal';

const plurals: Readonly<Record<Unit, string>> = {
  character: 'characters',
  item: 'items',
  entry: 'entries',
  byte: 'bytes',
  word: 'words',
  decimal: 'decimal places',
};

const bounds: Readonly<Record<Side, string>> = {
  min: 'at least',
  max: 'at most',
  exact: 'exactly',
};

function singular(unit: Unit): string {
  return unit === 'decimal' ? 'decimal place' : unit;
}

/** Says how long or large a value must be: `must be at least 3 characters long`. */
export function sizeSentence(unit: Unit, side: Side, limit: unknown): string {
  if (limit instanceof Elsewhere)
    return `must have ${bounds[side]} as many ${plurals[unit]} as ${limit.said} says`;
  if (typeof limit !== 'number' && typeof limit !== 'bigint') return notValid;
  const size = Number(limit);
  if (side === 'min' && size === 1) return 'should not be empty';
  if (side !== 'min' && size === 0 && unit !== 'decimal') return 'must be empty';
  const amount = `${bounds[side]} ${limit} ${size === 1 ? singular(unit) : plurals[unit]}`;
  if (unit === 'character') return `must be ${amount} long`;
  return unit === 'byte' ? `must be ${amount} in size` : `must have ${amount}`;
}
