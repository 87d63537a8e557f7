import 'reflect-metadata';
import { toErrorResponse } from '@error-contract/core';
import * as cv from 'class-validator';
import { expect, test } from 'vitest';
import { marker, thrownBy } from './rows.ts';
import { check, date, early, type Rule } from './rules.ts';

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
