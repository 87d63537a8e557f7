import { createRouteTable, type RouteTable } from './create-route-table.ts';

// The compiler checks this with the sources: each line is valid, or refused where it says so.

const table = createRouteTable([
  ['1', { allow: true }],
  ['+1900', { allow: false }],
]);
const route: { allow: boolean } | undefined = table.lookup('+14155550100');
// @ts-expect-error there may be no route
const always: { allow: boolean } = table.lookup('+14155550100');

const fromMap: RouteTable<number> = createRouteTable(new Map([['44', 1]]));
const readonlyEntries: readonly (readonly [string, number])[] = [['44', 1]];
const fromReadonly: RouteTable<number> = createRouteTable(readonlyEntries);
// @ts-expect-error the values are numbers
const otherValue: RouteTable<string> = createRouteTable(new Map([['44', 1]]));

// @ts-expect-error a prefix is a string
createRouteTable([[44, 'gb']]);
// @ts-expect-error a string is no pair
createRouteTable(['44']);
// @ts-expect-error an object is not iterable
createRouteTable({ 44: 'gb' });
// @ts-expect-error a number in E.164 format is a string
table.lookup(14155550100);

export const checked = [route, always, fromMap, fromReadonly, otherValue];
