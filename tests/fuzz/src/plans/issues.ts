import fc from 'fast-check';
import type { How, Prop, Spec } from './value-spec.ts';

const plain = (v: null | boolean | number | string): Spec => ({ t: 'plain', v });
const hidden: Spec = { t: 'text', mark: 'hidden', tail: '', times: 1 };
const shown: Spec = { t: 'text', mark: 'shown', tail: '', times: 1 };

const segment = fc.oneof(
  fc
    .constantFrom('a', '0', '__proto__', 'constructor', 'toString', '', '\ud800', 'a.b', 'x\r\ny')
    .map(plain),
  fc.nat(3).map(plain),
  fc.constantFrom<Spec>(
    { t: 'odd', name: 'bare symbol' },
    { t: 'odd', name: 'traps' },
    plain(null),
  ),
);
const path: fc.Arbitrary<Spec> = fc.oneof(
  fc.array(segment, { maxLength: 3 }).map((items): Spec => ({ t: 'list', items })),
  segment,
  fc.constant<Spec>({ t: 'odd', name: 'revoked' }),
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

/** What validators put into their issues; values that were received must stay hidden. */
const field = fc.oneof(
  own('path', path),
  own('instancePath', fc.constantFrom('/a', '/0/__proto__', '', '//').map(plain)),
  own('message', fc.constantFrom<Spec>(shown, shown, plain(''), { t: 'odd', name: 'symbol' })),
  own('msg', fc.constant(shown)),
  own('code', fc.constantFrom(...codes).map(plain)),
  own('keyword', fc.constantFrom('required', 'type', 'enum', 'anyOf', 'toString').map(plain)),
  own('kind', fc.constantFrom('schema', 'validation').map(plain)),
  own('type', fc.constantFrom('string', 'min_length', 'field', 'any.required').map(plain)),
  own('expected', fc.constantFrom('string', 'number', 'toString').map(plain)),
  own('minimum', fc.constantFrom<Spec>(plain(1), { t: 'odd', name: 'bigint' })),
  own(
    'params',
    fc.constantFrom<Spec>(plain(null), { t: 'odd', name: 'traps' }, { t: 'list', items: [] }),
  ),
  own('input', fc.constant(hidden)),
  own('received', fc.constant(hidden)),
  own('value', fc.constant(hidden)),
  own('origin', fc.constantFrom('string', 'array').map(plain)),
);

const issue: fc.Arbitrary<Spec> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(field, { maxLength: 5 })
      .map((props): Spec => ({ t: 'object', base: 'Object', props, seal: 'no' })),
  },
  fc.constantFrom<Spec>(shown, plain(null), { t: 'odd', name: 'revoked' }),
);

/** A list of issues as validators attach them to their errors. */
export const issues: fc.Arbitrary<Spec> = fc
  .oneof(
    { weight: 8, arbitrary: fc.array(issue, { maxLength: 3 }) },
    fc.tuple(issue, fc.constantFrom(101, 300)).map(([one, count]) => Array<Spec>(count).fill(one)),
  )
  .map((items): Spec => ({ t: 'list', items }));
