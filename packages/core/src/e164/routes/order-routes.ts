import { innerSlots, listWidth } from './node-layout.ts';

/**
 * The order of routes while a table is built: each node has a range of it. Routes are numbers and move in
 * place, and their digits are reckoned from one number: a table is built once, mostly before an
 * engine has compiled this.
 */
export interface Order {
  /** The prefix of each route as a number, which fits exactly, and how many digits it has. */
  readonly numbers: Float64Array;
  readonly lengths: Uint8Array;
  /** The routes, and the digits by which each is sorted at its place. */
  readonly routes: Uint32Array;
  readonly keys: Uint32Array;
  /** Room for the routes of a range. */
  readonly moved: Uint32Array;
}

const tens = Float64Array.from({ length: 16 }, (_, power) => 10 ** power);

export function createOrder(prefixes: readonly string[]): Order {
  const { length } = prefixes;
  const numbers = new Float64Array(length);
  const lengths = new Uint8Array(length);
  const routes = new Uint32Array(length);
  for (let route = 0; route < length; route += 1) {
    const prefix = prefixes[route] ?? '';
    numbers[route] = Number(prefix);
    lengths[route] = prefix.length;
    routes[route] = route;
  }
  return {
    numbers,
    lengths,
    routes,
    keys: new Uint32Array(length),
    moved: new Uint32Array(length),
  };
}

/** Writes the slots of a fan of `width` digits to the keys of a range, as `slotOf` finds them for a number. */
function writeSlots(order: Order, from: number, to: number, depth: number, width: number): void {
  const { numbers, lengths, routes, keys } = order;
  const firsts = tens.slice(0, width + 1).map((_, read) => innerSlots(read));
  for (let place = from; place < to; place += 1) {
    const route = routes[place] as number;
    const left = (lengths[route] as number) - depth;
    const read = Math.min(left, width);
    const digits = Math.floor((numbers[route] as number) / (tens[left - read] as number));
    keys[place] = (depth ? digits % (tens[read] as number) : digits) + (firsts[read] as number);
  }
}

/**
 * Sorts a range by the slots of a fan of `width` digits; routes with the same slot stay in the order of the
 * entries. Returns where the routes of each slot end.
 */
export function sortBySlot(
  order: Order,
  from: number,
  to: number,
  depth: number,
  width: number,
): Uint32Array {
  const { routes, keys, moved } = order;
  const ends = new Uint32Array(innerSlots(width + 1));
  writeSlots(order, from, to, depth, width);
  for (let place = from; place < to; place += 1) {
    const slot = keys[place] as number;
    ends[slot] = (ends[slot] as number) + 1;
  }
  let start = from;
  for (let slot = 0; slot < ends.length; slot += 1) {
    const count = ends[slot] as number;
    ends[slot] = start;
    start += count;
  }
  // They are the starts now: each route moves the one of its slot on, up to its end.
  for (let place = from; place < to; place += 1) {
    const slot = keys[place] as number;
    const target = ends[slot] as number;
    moved[target] = routes[place] as number;
    ends[slot] = target + 1;
  }
  routes.set(moved.subarray(from, to), from);
  return ends;
}

/**
 * Sorts a short range by the next 7 digits, packed as `packDigits` does: a prefix before those that begin
 * with it, and equal ones in the order of the entries.
 */
export function sortByDigits(order: Order, from: number, to: number, depth: number): void {
  const { numbers, lengths, routes, keys } = order;
  for (let place = from; place < to; place += 1) {
    const route = routes[place] as number;
    const left = (lengths[route] as number) - depth;
    const read = Math.min(left, listWidth);
    let digits = Math.floor((numbers[route] as number) / (tens[left - read] as number));
    let key = 0;
    for (let shift = (listWidth - read) * 4; shift < listWidth * 4; shift += 4) {
      const rest = Math.floor(digits / 10);
      key |= (digits - rest * 10 + 1) << shift;
      digits = rest;
    }
    let at = place;
    for (; at > from && (keys[at - 1] as number) > key; at -= 1) {
      keys[at] = keys[at - 1] as number;
      routes[at] = routes[at - 1] as number;
    }
    keys[at] = key;
    routes[at] = route;
  }
}
