import { expect, test } from 'vitest';
import { toRouteTable } from './routes.ts';

const us = { prefixes: ['1'], enabled: true };
const premium = { prefixes: ['1900', '1976'], enabled: false };
const india = { prefixes: ['91'], enabled: true };
const { lookup } = toRouteTable([premium, us, india]);

test.each([
  ['+14155550100', true],
  ['+19005550100', false],
  ['+19765550100', false],
  ['+1900', false],
  ['+1901', true],
  ['+919876543210', true],
  ['+929876543210', undefined],
  ['+', undefined],
])('the route to %s is enabled: %s', (number, enabled) => {
  expect(lookup(number)).toBe(enabled);
});
