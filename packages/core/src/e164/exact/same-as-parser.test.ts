import { describe, expect, test } from 'vitest';
import { candidates, numbersOfEachKind } from '../../../scripts/exact/candidates.ts';
import { parserRegion } from '../../../scripts/exact/parser-verdict.ts';
import { isValidE164 } from './is-valid-e164.ts';
import { regionOf } from './region-of.ts';

const ourVerdict = (number: string) => [number, isValidE164(number), regionOf(number)];

function parserVerdict(number: string) {
  const region = parserRegion(number);
  return [number, region !== undefined, region];
}

const different = (numbers: readonly string[]) =>
  numbers.filter((number) => String(ourVerdict(number)) !== String(parserVerdict(number)));

/** A number with one digit changed, added or lost. */
const slips = (number: string): string[] => [
  number.slice(0, -1),
  `${number}0`,
  `${number.slice(0, -1)}a`,
  ...[...'0123456789'].map((digit) => number.slice(0, 4) + digit + number.slice(5)),
];

describe('libphonenumber gives the same verdict', () => {
  const ofEachKind = numbersOfEachKind(1);

  test('on a number of every kind and region', () => {
    expect(ofEachKind.filter(isValidE164).length).toBeGreaterThan(1000);
    expect(different(ofEachKind)).toEqual([]);
  });

  test('on those numbers with a slip', () => {
    expect(different(ofEachKind.flatMap(slips))).toEqual([]);
  });

  test.each([1, 2, 3, 4])('on generated numbers, seed %i', (seed) => {
    const generated = candidates(seed);
    const numbers = Array.from({ length: 5000 }, () => generated.next().value);
    expect(numbers.filter(isValidE164).length).toBeGreaterThan(1000);
    expect(different(numbers)).toEqual([]);
  });
});
