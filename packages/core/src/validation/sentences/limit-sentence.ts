import { Elsewhere, now } from './elsewhere.ts';
import { notValid } from './reading.ts';

/** How a value must compare to a limit. */
export type Comparison = '>=' | '>' | '<=' | '<';

const numbers: Readonly<Record<Comparison, string>> = {
  '>=': 'at least',
  '>': 'greater than',
  '<=': 'at most',
  '<': 'less than',
};

const dates: Readonly<Record<Comparison, string>> = {
  '>=': 'must not be before',
  '>': 'must be after',
  '<=': 'must not be after',
  '<': 'must be before',
};

const toNow: Readonly<Record<Comparison, string>> = {
  '>=': 'must not be in the past',
  '>': 'must be in the future',
  '<=': 'must not be in the future',
  '<': 'must be in the past',
};

/** Says how a date must compare to a limit, which is a Date or milliseconds since 1970. */
export function dateLimitSentence(comparison: Comparison, limit: unknown): string {
  const date = new Date(limit instanceof Date ? limit : Number(limit));
  if (Number.isNaN(date.getTime())) return notValid;
  return `${dates[comparison]} ${date.toISOString()}`;
}

function otherLimit(comparison: Comparison, { said, isDate }: Elsewhere): string {
  if (isDate && said === now) return toNow[comparison];
  return isDate ? `${dates[comparison]} ${said}` : `must be ${numbers[comparison]} ${said}`;
}

/** Says how a value must compare to a limit of the schema: `must be at least 1`. */
export function limitSentence(comparison: Comparison, limit: unknown): string {
  if (limit instanceof Date) return dateLimitSentence(comparison, limit);
  if (limit instanceof Elsewhere) return otherLimit(comparison, limit);
  const isLimit = ['number', 'bigint', 'string'].includes(typeof limit);
  return isLimit ? `must be ${numbers[comparison]} ${limit}` : notValid;
}

/** Says what a number must be divisible by: `must be a multiple of 5`. */
export function multipleSentence(divisor: unknown): string {
  if (divisor instanceof Elsewhere) return `must be a multiple of ${divisor.said}`;
  if (typeof divisor !== 'number' && typeof divisor !== 'bigint') return notValid;
  return Number(divisor) === 1 ? 'must be an integer' : `must be a multiple of ${divisor}`;
}
