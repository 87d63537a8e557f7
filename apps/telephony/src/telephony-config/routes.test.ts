import { expect, test } from 'vitest';
import { createRouteLookup } from './routes.ts';

const us = { id: 'us', prefixes: ['1'], enabled: true };
const premium = { id: 'premium', prefixes: ['1900', '1976'], enabled: false };
const india = { id: 'india', prefixes: ['91'], enabled: true };
const lookup = createRouteLookup([premium, us, india]);

test.each([
  ['+14155550100', 'us'],
  ['+19005550100', 'premium'],
  ['+19765550100', 'premium'],
  ['+1900', 'premium'],
  ['+1901', 'us'],
  ['+919876543210', 'india'],
  ['+929876543210', undefined],
  ['+', undefined],
])('%s belongs to %s', (number, id) => {
  expect(lookup(number)?.id).toBe(id);
});
