import 'reflect-metadata';
import { toErrorResponse } from '@error-contract/core';
import * as cv from 'class-validator';
import joi from 'joi';
import * as ss from 'superstruct';
import { describe, expect, test } from 'vitest';
import * as yup from 'yup';
import { marker, thrownBy } from './rows.ts';

/** A rule, a value that breaks it, and the sentence, which is the same for every library. */
type Rule<T> = readonly [rule: T, value: unknown, sentence: string];

const date = new Date('2026-01-02');
const early = new Date(0);

function check<T>(
  library: string,
  rules: readonly Rule<T>[],
  run: (rule: T, f: unknown) => unknown,
) {
  describe(library, () => {
    test.each(rules.map(([rule, value, sentence]) => ({ rule, value, sentence })))(
      '$sentence',
      async ({ rule, value, sentence }) => {
        const { body } = toErrorResponse(await thrownBy(() => run(rule, value)));
        const said = /^[:.]/.test(sentence) ? `f${sentence}` : `f ${sentence}`;
        expect(JSON.parse(body).message).toBe(`Validation failed: ${said}`);
      },
    );
  });
}

const joiRules: readonly Rule<joi.Schema>[] = [
  [joi.required(), undefined, 'is required'],
  [joi.forbidden(), 1, 'is not allowed'],
  [joi.valid('a', 'b, c', 3), marker, 'must be one of: a, "b, c", 3'],
  [joi.string().valid('a', null), marker, 'must be null or a'],
  [joi.date().valid(date), early, 'must be 2026-01-02T00:00:00.000Z'],
  [joi.valid(joi.ref('g')), marker, 'must be the same as g'],
  [joi.valid('k', joi.ref('g')), marker, 'must be the same as g or k'],
  [joi.valid(joi.in('g')), marker, 'must be one of the values of g'],
  [joi.valid(joi.ref('$elsewhere')), marker, 'is not valid'],
  [joi.object({ h: joi.valid(joi.ref('...g')) }), { h: 1 }, '.h must be the same as g'],
  [joi.invalid(marker), marker, 'is not valid'],
  [joi.array().length(2), [1], 'must have exactly 2 items'],
  [joi.array().min(1), [], 'should not be empty'],
  [joi.array().max(1), [1, 2], 'must have at most 1 item'],
  [joi.binary().min(9), Buffer.from('a'), 'must be at least 9 bytes in size'],
  [joi.date().greater(date), early, 'must be after 2026-01-02T00:00:00.000Z'],
  [joi.date().min(joi.ref('g')), early, 'must not be before the value of g'],
  [joi.date().min('now'), early, 'must not be in the past'],
  [joi.date().greater('now'), early, 'must be in the future'],
  [joi.date().less('now'), new Date(9e12), 'must be in the past'],
  [joi.number().max(joi.ref('n')), 9, 'must be at most the value of n'],
  [joi.number().min(joi.x('{n + 1}')), 0, 'must be at least n + 1'],
  [joi.number().multiple(joi.ref('n')), 3, 'must be a multiple of the value of n'],
  [
    joi.string().min(joi.ref('n')),
    'a',
    'must have at least as many characters as the value of n says',
  ],
  [joi.object().xor('a', 'b').unknown(), { a: 1, b: 2 }, ': only one of a and b is allowed'],
  [joi.object().xor('a', 'b').unknown(), {}, 'needs a or b'],
  [joi.object().oxor('a', 'b').unknown(), { a: 1, b: 2 }, ': only one of a and b is allowed'],
  [joi.object().nand('a', 'b').unknown(), { a: 1, b: 2 }, ': only one of a and b is allowed'],
  [
    joi.object().nand('a', 'b', 'c').unknown(),
    { a: 1, b: 2, c: 3 },
    ': all of a, b and c are not allowed together',
  ],
  [joi.object().without('a', 'b').unknown(), { a: 1, b: 2 }, ': only one of a and b is allowed'],
  [joi.object().with('a', 'b').unknown(), { a: 1 }, 'must have b if it has a'],
  [joi.object().and('a', 'b', 'c').unknown(), { a: 1 }, 'must have b and c if it has a'],
  [joi.object().or('a', 'b.c').unknown(), {}, 'needs a or b.c'],
  [joi.object().or('a', 'b').label('Own'), {}, 'needs a or b'],
  [joi.number(), 2 ** 60, 'must be at most 9007199254740991'],
  [joi.number(), -(2 ** 60), 'must be at least -9007199254740991'],
  [joi.number(), Number.POSITIVE_INFINITY, 'must be a finite number'],
  [joi.number().precision(1).strict(), 1.25, 'must have at most 1 decimal place'],
  [joi.array().unique(), [marker, marker], '.1 must not be the same as f.0'],
  [joi.array().items(joi.number().required()), [], 'lacks items that are required'],
  [joi.array().has(joi.number()), [marker], 'must have at least one item of the required kind'],
  [joi.string().uri({ scheme: /https/ }), marker, 'must be a URL that begins with https://'],
  [
    joi.string().uri({ scheme: ['https', 'wss'] }),
    marker,
    'must be a URL that begins with https:// or wss://',
  ],
  [joi.string().uri({ scheme: /h[a-z]+/ }), marker, 'must be a URL'],
  [joi.string().ip({ version: 'ipv4' }), marker, 'must be an IPv4 address'],
  [joi.string().dataUri(), marker, 'must be a data URI'],
  [joi.date().iso(), marker, 'must be an ISO 8601 date'],
  [joi.date().timestamp('unix'), marker, 'must be a timestamp in seconds'],
  [
    joi.alternatives().match('one').try(joi.string(), joi.string().min(1)),
    'x',
    'fits more than one of the allowed forms',
  ],
  [joi.alternatives().match('all').try(joi.string(), joi.number()), 'x', 'must be a number'],
  [joi.number().max(5), 9, 'must be at most 5'],
  [joi.number().positive(), -1, 'must be greater than 0'],
  [joi.object().min(2), {}, 'must have at least 2 entries'],
  [joi.string().empty(marker).min(3), '', 'should not be empty'],
  [joi.string().length(3), 'ab', 'must be exactly 3 characters long'],
  [joi.string().pattern(/^x/, 'a b'), marker, 'is not in the required format'],
  [joi.string().pattern(/^m/, { invert: true }), marker, 'is not in the required format'],
  [joi.string().guid(), marker, 'must be a UUID'],
  [joi.string().uri(), marker, 'must be a URL'],
  [joi.string().ip(), marker, 'must be an IP address'],
  [joi.string().hex(), marker, 'must only contain hexadecimal characters'],
  [joi.string().label('The name'), 1, 'must be a string'],
  [
    joi.string().messages({ 'string.base': '{#label} must be a string of mine' }),
    1,
    'must be a string of mine',
  ],
];
check('joi', joiRules, (rule, f) =>
  joi.attempt({ f, g: '2026-01-01', n: 2 }, joi.object({ f: rule, g: joi.any(), n: joi.any() }), {
    abortEarly: false,
  }),
);

const dateWithoutZone = 'must be an ISO 8601 date and time; must end with a time zone: Z';
const yupRules: readonly Rule<yup.Schema>[] = [
  [yup.string().required(), undefined, 'is required'],
  [yup.string().required(), null, 'is required'],
  [yup.string(), null, 'is required'],
  [yup.number(), marker, 'must be a number'],
  [yup.date(), marker, 'must be a date'],
  [yup.mixed((_): _ is string => false), marker, 'is not valid'],
  [yup.tuple([yup.string(), yup.string()]), [marker], 'is not valid'],
  [yup.string().nullable().oneOf(['a', null]), marker, 'must be null or a'],
  [yup.mixed().oneOf([yup.ref('g')]), marker, 'must be the same as g'],
  [yup.mixed().oneOf(['k', yup.ref('$g')]), marker, 'must be k'],
  [yup.string().datetime(), '2026-01-01T00:00:00', dateWithoutZone],
  [yup.string().length(3), 'ab', 'must be exactly 3 characters long'],
  [yup.string().max(1), 'ab', 'must be at most 1 character long'],
  [yup.array().min(2), [1], 'must have at least 2 items'],
  [yup.array().length(1), [1, 2], 'must have exactly 1 item'],
  [yup.number().moreThan(5), 1, 'must be greater than 5'],
  [yup.number().lessThan(5), 9, 'must be less than 5'],
  [yup.number().negative(), 1, 'must be less than 0'],
  [yup.date().min(date), early, 'must not be before 2026-01-02T00:00:00.000Z'],
  [
    yup.string().datetime({ precision: 3 }),
    '2026-01-01T00:00:00Z',
    'must be an ISO 8601 date and time',
  ],
  [yup.string().uuid(), marker, 'must be a UUID'],
  [yup.string().trim().strict(), ' ab ', 'must be a trimmed string'],
  [yup.string().test('own', () => false), marker, 'is not valid'],
  [yup.string().test('own', 'Ask us.', () => false), marker, ': Ask us.'],
  [yup.number().typeError('must be a number of pages'), marker, 'must be a number of pages'],
];
check('yup', yupRules, (rule, f) =>
  yup.object({ f: rule, g: yup.mixed() }).validate({ f, g: 'other' }, { abortEarly: false }),
);

class Own {}
const superstructRules: readonly Rule<unknown>[] = [
  [ss.boolean(), marker, 'must be a boolean'],
  [ss.date(), marker, 'must be a date'],
  [ss.type({}), marker, 'must be an object'],
  [ss.instance(Own), marker, 'is not valid'],
  [ss.instance(Date), marker, 'must be a date'],
  [ss.enums(['a', 'b']), marker, 'must be one of: a, b'],
  [ss.literal(1), 9, 'must be 1'],
  [ss.nonempty(ss.array()), [], 'should not be empty'],
  [ss.empty(ss.string()), marker, 'must be empty'],
  [ss.min(ss.date(), date), early, 'must not be before 2026-01-02T00:00:00.000Z'],
  [ss.max(ss.number(), 5), 9, 'must be at most 5'],
  [ss.size(ss.array(), 1, 2), [], 'should not be empty; must have at most 2 items'],
  [ss.size(ss.number(), 1, 2), 5, 'must be at least 1; must be at most 2'],
  [ss.size(ss.date(), date as never), early, 'is not valid'],
  [ss.refine(ss.string(), 'own', () => false), marker, 'is not valid'],
];
check('superstruct', superstructRules, (rule, f) =>
  ss.assert({ f }, ss.object({ f: rule as ss.Struct })),
);

const between = 'must be at least 3 characters long; must be at most 5 characters long';
const classRules: readonly Rule<PropertyDecorator>[] = [
  [cv.IsInt(), undefined, 'is required'],
  [cv.IsNotEmpty(), '', 'should not be empty'],
  [cv.Min(5), 1, 'must be at least 5'],
  [cv.Max(5, { each: true }), [9], ': each item must be at most 5'],
  [cv.Max(5, { each: true }), 9, 'must be an array'],
  [cv.Length(3, 5, { each: true }), [7], ': each item must be at least 3 characters long'],
  [cv.Matches(/^x/, { each: true }), [marker], ': each item must be in the required format'],
  [cv.IsMongoId({ each: true }), [marker], ': each item must be a mongodb id'],
  [cv.MinDate(date), early, 'must not be before 2026-01-02T00:00:00.000Z'],
  [cv.MaxDate(early), date, 'must not be after 1970-01-01T00:00:00.000Z'],
  [cv.MinDate(() => date), early, 'must be a later date'],
  [
    cv.MinDate(date, { each: true }),
    [early],
    ': each item must not be before 2026-01-02T00:00:00.000Z',
  ],
  [cv.Contains('x y'), marker, 'must contain "x y"'],
  [cv.NotContains('m4'), marker, 'must not contain "m4"'],
  [cv.ArrayContains([1, 2]), [3], 'must contain 1 and 2'],
  [cv.ArrayUnique(), [1, 1], 'must not have the same item twice'],
  [
    cv.IsByteLength(3, 5),
    'ab',
    'must be at least 3 bytes in size; must be at most 5 bytes in size',
  ],
  [cv.IsUUID('4'), marker, 'must be a UUIDv4'],
  [cv.IsUUID(7, { each: true }), [marker], ': each item must be a UUIDv7'],
  [cv.IsUrl({ protocols: ['https'] }), marker, 'must be a URL that begins with https://'],
  [cv.IsRgbColor(), marker, 'must be an RGB color'],
  [cv.IsDivisibleBy(5), 3, 'must be a multiple of 5'],
  [cv.Length(3, 5), 7, between],
  [cv.ArrayMinSize(2), [], 'must have at least 2 items'],
  [cv.Matches(/^x y/), marker, 'is not in the required format'],
  [cv.IsUUID(), marker, 'must be a UUID'],
  [cv.ValidateNested(), marker, 'must be an object'],
  [cv.IsPort(), marker, 'must be a port'],
  [cv.IsInt({ message: 'must be an integer of mine' }), marker, 'must be an integer of mine'],
  [cv.IsInt({ message: 'property of mine' }), marker, 'property of mine'],
  [cv.IsInt({ message: 'Ask us' }), marker, ': Ask us'],
  [cv.IsInt({ each: true, message: 'Each f is a number' }), [marker], ': Each f is a number'],
];
check('class-validator', classRules, (decorate, f) => {
  class Holder {}
  decorate(Holder.prototype, 'f');
  return cv.validateOrReject(Object.assign(new Holder(), { f }));
});

class Item {}
cv.ArrayUnique()(Item.prototype, 'tags');
class Box {}
cv.ValidateNested({ each: true })(Box.prototype, 'items');
cv.ValidateNested({ each: true, message: '$property: Give items' })(Box.prototype, 'own');

test.each([
  [
    { items: [Object.assign(new Item(), { tags: [1, 1] })] },
    'items.0.tags must not have the same item twice',
  ],
  [{ items: [marker] }, 'items.0 must be an object'],
  [{ items: marker }, 'items must be an array'],
  [{ own: [marker] }, 'own.0: Give items'],
])('nested errors of class-validator: %j', async (box, message) => {
  const provoke = () => cv.validateOrReject(Object.assign(new Box(), { items: [], own: [] }, box));
  const { body } = toErrorResponse(await thrownBy(provoke));
  expect(JSON.parse(body).message).toBe(`Validation failed: ${message}`);
});

test('without the store of class-validator, a sentence says less', async () => {
  const thrown = await thrownBy(() => {
    class Holder {}
    cv.IsUUID('4')(Holder.prototype, 'f');
    return cv.validateOrReject(Object.assign(new Holder(), { f: marker }));
  });
  const store: unknown = Reflect.get(globalThis, 'classValidatorMetadataStorage');
  try {
    Reflect.set(globalThis, 'classValidatorMetadataStorage', undefined);
    expect(JSON.parse(toErrorResponse(thrown).body).message).toBe(
      'Validation failed: f must be a UUID',
    );
  } finally {
    Reflect.set(globalThis, 'classValidatorMetadataStorage', store);
  }
});
