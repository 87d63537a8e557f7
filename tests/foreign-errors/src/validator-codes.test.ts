import { toErrorResponse } from '@error-contract/core';
import * as ss from 'superstruct';
import { expect, test } from 'vitest';
import * as yup from 'yup';
import { marker, thrownBy } from './rows.ts';
import { check, date, early, type Rule } from './rules.ts';

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

test.each([
  [ss.set(ss.number()), new Set([1, marker]), '1 must be a number'],
  [ss.map(ss.string(), ss.number()), new Map([['kk', marker]]), 'kk must be a number'],
  [ss.map(ss.string(), ss.number()), new Map([[5, 1]]), '5 is not a valid name'],
  [ss.union([ss.type({ a: ss.string() }), ss.type({ b: ss.string() })]), {}, 'input needs a or b'],
])('members of superstruct: %#', async (struct, value, message) => {
  const { body } = toErrorResponse(await thrownBy(() => ss.assert(value, struct as ss.Struct)));
  expect(JSON.parse(body).message).toBe(`Validation failed: ${message}`);
});
