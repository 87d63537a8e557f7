import fc from 'fast-check';
import { mix } from './arbitraries.ts';
import { flag, headers, noStatus, oddValue, status, text } from './atoms.ts';
import { issues } from './issues.ts';
import { bases, type How, objectOf, type Prop, plain, type Seal, type Spec } from './value-spec.ts';
import { codes, names, types } from './words.ts';

const hows = mix<How>(
  [8, fc.constant('own')],
  [1, fc.constantFrom('hidden', 'getter', 'throws', 'proto', 'changing')],
);

function prop(keys: readonly string[], value: fc.Arbitrary<Spec>): fc.Arbitrary<Prop> {
  return fc.tuple(fc.constantFrom(...keys), hows, value);
}

const oneOf = (words: readonly string[]) => fc.constantFrom(...words).map(plain);

const leaf = mix<Spec>(
  [3, text('hidden')],
  [1, oddValue],
  [1, fc.constantFrom(plain(null), plain(true), plain(0), plain(-1))],
);

/** Properties that do not nest. */
const flat = mix<Prop>(
  [6, prop(['status', 'statusCode', 'httpCode'], status)],
  [3, prop(['expose', '@expose'], flag)],
  [4, prop(['message', 'statusMessage'], fc.oneof(text('shown'), text('shown'), oddValue))],
  [4, prop(['headers'], headers)],
  [1, prop(['name'], fc.oneof(oneOf(names), oddValue))],
  [2, prop(['code'], fc.oneof(oneOf(codes), oddValue, noStatus))],
  [1, prop(['type'], fc.oneof(oneOf(types), oddValue))],
  [1, prop(['isBoom', 'isAxiosError', 'unhandled', 'fatal', 'isJoi', 'clientVersion'], flag)],
  [
    1,
    prop(['msBeforeNext', 'consumedPoints', 'errno'], fc.oneof(fc.double().map(plain), oddValue)),
  ],
  [
    1,
    prop(['stack', 'body', 'syscall', 'path', 'sql', 'expression', 'toString', '__proto__'], leaf),
  ],
  [1, prop(['@lineage', 'constructor', '@toPrimitive', '@toStringTag', '@iterator', 'then'], leaf)],
);

const base = mix(
  [5, fc.constantFrom(...bases.usual)],
  [1, fc.constantFrom(...bases.plain)],
  [1, fc.constantFrom(...bases.rare)],
  [1, fc.constantFrom(...bases.own)],
);
const seal = fc.constantFrom<Seal>('no', 'no', 'no', 'frozen', 'proxied', 'circular');

function objectWith(property: fc.Arbitrary<Prop>, maxLength: number): fc.Arbitrary<Spec> {
  return fc
    .tuple(base, fc.array(property, { maxLength }), seal)
    .map(([on, props, how]) => objectOf(props, on, how));
}

const simple = objectWith(flat, 3);
const small = mix([2, leaf], [1, simple]);

function method(returned: fc.Arbitrary<Spec>): fc.Arbitrary<Spec> {
  return fc
    .tuple(fc.boolean(), returned)
    .map(([throws, returns]) => ({ t: 'function', throws, returns }));
}

const methods = ['getStatus', 'toJSON', 'toString', 'forEach', 'array', '@toPrimitive', 'then'];
const holders = ['cause', 'inner', 'originalError', 'output', 'response', 'res', 'config'];
const lists = ['errors', 'issues', 'details', 'inner', 'validation', 'failures', 'problems'];

const nested = fc.oneof(
  prop([...holders, 'parent', 'raw'], small),
  prop(methods, method(fc.oneof(status, small))),
  prop(['getResponse'], method(fc.oneof(text('shown'), status, simple))),
  prop(lists, fc.oneof(issues, small)),
);

const object = objectWith(mix([3, flat], [1, nested]), 7);

/** Errors of http-errors, changed as others change them. */
const likeHttpError = fc
  .record({ status, statusCode: status, expose: flag, message: text('shown'), headers })
  .chain((all) => fc.subarray(Object.entries(all), { minLength: 1 }))
  .map((chosen) =>
    objectOf(
      chosen.map(([key, value]): Prop => [key, 'own', value]),
      'Error',
    ),
  );

/** Anything that can be thrown. */
export const values: fc.Arbitrary<Spec> = mix([6, object], [3, likeHttpError], [1, leaf]);
