import fc from 'fast-check';
import { odd as oddMakers } from '../values/odd.ts';
import { mix } from './arbitraries.ts';
import type { Mark } from './marks.ts';
import {
  type How,
  listOf,
  objectOf,
  odd,
  type Prop,
  plain,
  type Spec,
  textOf,
} from './value-spec.ts';
import { headerNames, tails } from './words.ts';

// A symbol without a mark is only useful in a path.
const oddNames = [...oddMakers.keys()].filter((name) => name !== 'bare symbol');

/** A value of an unusual kind. */
export const oddValue = fc.constantFrom(...oddNames).map(odd);

/** A text with a mark, of any length. */
export function text(mark: Mark): fc.Arbitrary<Spec> {
  const tail = mix(
    [4, fc.constantFrom(...tails)],
    [1, fc.string({ unit: 'binary', maxLength: 8 })],
  );
  const times = mix([12, fc.constant(1)], [1, fc.constantFrom(0, 2, 20, 40_000)]);
  return fc.tuple(tail, times).map(([end, count]) => textOf(mark, end, count));
}

const statuses = [
  400, 401, 403, 404, 405, 409, 413, 416, 418, 422, 429, 431, 499, 500, 501, 502, 503, 504, 599,
];
const numbers = [200, 204, 302, 304, 399, 600, 999, -1, 0, 404.5, 1e21];

/** Values in place of a status. */
export const noStatus = fc.constantFrom(
  ...[...numbers, '404', '', null, true].map(plain),
  ...['NaN', 'bigint', 'symbol', 'Infinity', 'date'].map(odd),
);

/** A status of a failure, or a value in its place. */
export const status = mix<Spec>([3, fc.constantFrom(...statuses).map(plain)], [1, noStatus]);

/** A flag, or a value in its place. */
export const flag = mix<Spec>(
  [4, fc.boolean().map(plain)],
  [1, fc.constantFrom(plain('true'), plain(1), plain(null))],
);

const headerValue = mix<Spec>(
  [4, text('header')],
  [1, oddValue],
  [1, fc.integer().map(plain)],
  [1, fc.array(text('header'), { maxLength: 2 }).map(listOf)],
);
const retryAfter = fc.constantFrom(plain('7'), plain(3), plain('0'));
const headerProp: fc.Arbitrary<Prop> = fc
  .tuple(
    fc.constantFrom(...headerNames),
    fc.constantFrom<How>('own', 'own', 'own', 'getter', 'throws'),
  )
  .chain(([name, how]) =>
    (name === 'retry-after' ? retryAfter : headerValue).map((value): Prop => [name, how, value]),
  );

/** The headers of an error, or a value in their place. */
export const headers = mix<Spec>(
  [6, fc.array(headerProp, { maxLength: 4 }).map((props) => objectOf(props))],
  [1, oddValue.filter((spec) => spec.t === 'odd' && spec.name !== 'system error')],
  [1, fc.constant(plain(null))],
);
