import fc from 'fast-check';
import { mix } from './arbitraries.ts';
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

const hidden = textOf('hidden');
const shown = textOf('shown');

const segment = fc.oneof(
  fc
    .constantFrom('a', '0', '__proto__', 'constructor', 'toString', '', '\ud800', 'a.b', 'x\r\ny')
    .map(plain),
  fc.nat(3).map(plain),
  fc.constantFrom(odd('bare symbol'), odd('traps'), plain(null)),
);
const path: fc.Arbitrary<Spec> = fc.oneof(
  fc.array(segment, { maxLength: 3 }).map(listOf),
  segment,
  fc.constant(odd('revoked')),
);
const codes = [
  'invalid_type',
  'too_small',
  'too_big',
  'invalid_format',
  'unrecognized_keys',
  'invalid_union',
  'custom',
  'any.required',
  'object.unknown',
  'toString',
];

const own = (key: string, value: fc.Arbitrary<Spec>): fc.Arbitrary<Prop> =>
  fc
    .tuple(fc.constantFrom<How>('own', 'own', 'own', 'getter', 'throws', 'changing'), value)
    .map(([how, v]): Prop => [key, how, v]);

/** Fields of issues. Received values must stay hidden. */
const field = fc.oneof(
  own('path', path),
  own('instancePath', fc.constantFrom('/a', '/0/__proto__', '', '//').map(plain)),
  own('message', fc.constantFrom(shown, shown, plain(''), odd('symbol'))),
  own('msg', fc.constant(shown)),
  own('code', fc.constantFrom(...codes).map(plain)),
  own('keyword', fc.constantFrom('required', 'type', 'enum', 'anyOf', 'toString').map(plain)),
  own('kind', fc.constantFrom('schema', 'validation').map(plain)),
  own('type', fc.constantFrom('string', 'min_length', 'field', 'any.required').map(plain)),
  own('expected', fc.constantFrom('string', 'number', 'toString').map(plain)),
  own('minimum', fc.constantFrom(plain(1), odd('bigint'))),
  own('params', fc.constantFrom(plain(null), odd('traps'), listOf([]))),
  own('input', fc.constant(hidden)),
  own('received', fc.constant(hidden)),
  own('value', fc.constant(hidden)),
  own('origin', fc.constantFrom('string', 'array').map(plain)),
);

const issue = mix<Spec>(
  [5, fc.array(field, { maxLength: 5 }).map((props) => objectOf(props))],
  [1, fc.constantFrom(shown, plain(null), odd('revoked'))],
);

/** A list of issues as validators attach them to their errors. */
export const issues: fc.Arbitrary<Spec> = mix(
  [8, fc.array(issue, { maxLength: 3 })],
  [1, fc.tuple(issue, fc.constantFrom(101, 300)).map(([one, count]) => Array(count).fill(one))],
).map(listOf);
