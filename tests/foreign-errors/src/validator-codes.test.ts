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
        expect(JSON.parse(body).message).toBe(`Validation failed: f ${sentence}`);
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
  [joi.valid(joi.ref('g')), marker, 'must be ref:g'],
  [joi.invalid(marker), marker, 'is not valid'],
  [joi.array().length(2), [1], 'must have exactly 2 items'],
  [joi.array().min(1), [], 'should not be empty'],
  [joi.array().max(1), [1, 2], 'must have at most 1 item'],
  [joi.binary().min(9), Buffer.from('a'), 'must be at least 9 bytes in size'],
  [joi.date().greater(date), early, 'must be after 2026-01-02T00:00:00.000Z'],
  [joi.date().min(joi.ref('g')), early, 'is not valid'],
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
  joi.attempt({ f, g: '2026-01-01' }, joi.object({ f: rule, g: joi.any() }), { abortEarly: false }),
);

const yupRules: readonly Rule<yup.Schema>[] = [
  [yup.string().required(), undefined, 'is required'],
  [yup.string().required(), null, 'is required'],
  [yup.string(), null, 'is required'],
  [yup.number(), marker, 'must be a number'],
  [yup.date(), marker, 'must be a date'],
  [yup.mixed((_): _ is string => false), marker, 'is not valid'],
  [yup.tuple([yup.string(), yup.string()]), [marker], 'is not valid'],
  [yup.string().nullable().oneOf(['a', null]), marker, 'must be null or a'],
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
  [yup.string().test('own', 'Ask us.', () => false), marker, 'Ask us.'],
  [yup.number().typeError('must be a number of pages'), marker, 'must be a number of pages'],
];
check('yup', yupRules, (rule, f) => yup.object({ f: rule }).validate({ f }, { abortEarly: false }));

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

const classRules: readonly Rule<PropertyDecorator>[] = [
  [cv.IsInt(), undefined, 'is required'],
  [cv.IsNotEmpty(), '', 'should not be empty'],
  [cv.Min(5), 1, 'must be at least 5'],
  [cv.Max(5, { each: true }), [9], 'must be at most 5 (each item)'],
  [cv.IsDivisibleBy(5), 3, 'must be a multiple of 5'],
  [cv.Length(3, 5), 7, 'must be at least 3 characters long; must be at most 5 characters long'],
  [cv.ArrayMinSize(2), [], 'must have at least 2 items'],
  [cv.Matches(/^x y/), marker, 'is not in the required format'],
  [cv.IsUUID(), marker, 'must be a UUID'],
  [cv.ValidateNested(), marker, 'must be an object'],
  [cv.IsPort(), marker, 'must be a port'],
  [cv.IsInt({ message: 'must be an integer of mine' }), marker, 'must be an integer of mine'],
  [cv.IsInt({ message: 'property of mine' }), marker, 'property of mine'],
];
check('class-validator', classRules, (decorate, f) => {
  class Holder {}
  decorate(Holder.prototype, 'f');
  return cv.validateOrReject(Object.assign(new Holder(), { f }));
});
