import { innerSlots, packDigits, slotOf } from './node-layout.ts';
import type { Route } from './read-routes.ts';

/** Routes that share digits, in the order of the entries. */
export type Group<T> = Route<T>[];

/** Groups routes by the slot of a fan of `width` digits. */
export function groupBySlot<T>(
  routes: Group<T>,
  depth: number,
  width: number,
): readonly (Group<T> | undefined)[] {
  const groups = new Array<Group<T> | undefined>(innerSlots(width + 1));
  for (const route of routes) {
    const slot = slotOf(route.digits, depth, width, route.digits.length);
    const group = groups[slot];
    if (group) group.push(route);
    else groups[slot] = [route];
  }
  return groups;
}

/**
 * Packs the next 7 digits of a few routes, and sorts the routes by them, in place: a prefix before those
 * that begin with it, and equal ones in the order of the entries.
 */
export function sortByDigits<T>(routes: Group<T>, depth: number): void {
  let sorted = 0;
  // An insertion sort: calling a comparison function makes building a table much slower.
  for (const route of routes) {
    route.packed = packDigits(route.digits, depth, route.digits.length);
    let at = sorted;
    for (let left = routes[at - 1]; left && left.packed > route.packed; left = routes[at - 1]) {
      routes[at] = left;
      at -= 1;
    }
    routes[at] = route;
    sorted += 1;
  }
}
