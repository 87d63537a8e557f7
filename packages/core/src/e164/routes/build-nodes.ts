import { cellMatches, innerSlots, listWidth, maxFanWidth, toCell } from './node-layout.ts';
import { createOrder, type Order, sortByDigits, sortBySlot } from './order-routes.ts';

/** The nodes so far, and the routes that they are made of. */
interface Build {
  readonly words: number[];
  readonly order: Order;
}

/** The routes of a node are a range of the order, and share this many digits. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/** Above this, and at least above 10, a fan is faster than a list, which is searched from its start. */
const longestList = 16;

/** The reference of a value: the first one is for numbers without a prefix. */
function referenceOf({ order }: Build, place: number): number {
  return ~((order.routes[place] ?? 0) + 1);
}

function addFan(build: Build, { from, to, depth }: Range, inherited: number): number {
  const { words, order } = build;
  const width = Math.min(maxFanWidth, Math.floor(Math.log10(to - from)));
  const ends = sortBySlot(order, from, to, depth, width);
  const inner = innerSlots(width);
  const first = words.push(width);
  for (let slot = 0; slot < ends.length; slot += 1) words.push(inherited);
  let start = from;
  for (let slot = 0; slot < ends.length; slot += 1) {
    const end = ends[slot] ?? 0;
    const above = slot ? (words[first + Math.floor((slot - 1) / 10)] ?? 0) : inherited;
    if (start === end) words[first + slot] = above;
    // The last of equal prefixes wins, as in a Map.
    else if (slot < inner) words[first + slot] = referenceOf(build, end - 1);
    else {
      const range = { from: start, to: end, depth: depth + width };
      words[first + slot] = addNode(build, range, above);
    }
    start = end;
  }
  return first - 1;
}

/** Counts the different digits in a sorted range. */
function countKeys({ keys }: Order, from: number, to: number): number {
  let count = 0;
  for (let place = from; place < to; place += 1) {
    if (place + 1 === to || keys[place] !== keys[place + 1]) count += 1;
  }
  return count;
}

/** Finds the reference of the longest shorter prefix, which already has its cell. */
function referenceAbove(words: readonly number[], cell: number, key: number): number {
  let at = cell + 2;
  while (!cellMatches(words[at] ?? 0, key)) at += 2;
  return words[at + 1] ?? 0;
}

/** Writes the cell of the routes that have the same next digits, of which the last one stands for all. */
function writeCell(build: Build, { from, to, depth }: Range, at: number): void {
  const { words, order } = build;
  const key = order.keys[from] ?? 0;
  const length = (order.lengths[order.routes[from] ?? 0] ?? 0) - depth;
  words[at] = toCell(key, Math.min(length, listWidth));
  if (length < listWidth) words[at + 1] = referenceOf(build, to - 1);
  else {
    const range = { from, to, depth: depth + listWidth };
    words[at + 1] = addNode(build, range, referenceAbove(words, at, key));
  }
}

function addList(build: Build, { from, to, depth }: Range, inherited: number): number {
  const { words, order } = build;
  const { keys } = order;
  sortByDigits(order, from, to, depth);
  let start = from;
  while (start < to && keys[start] === 0) start += 1;
  const own = start === from ? inherited : referenceOf(build, start - 1);
  if (start === to) return own;
  const list = words.push(listWidth) - 1;
  const count = countKeys(order, start, to);
  // A prefix comes after the longer ones that begin with it, and last the cell that matches everything.
  for (let cell = 0; cell <= count; cell += 1) words.push(toCell(0, 0), own);
  let at = list + 1 + 2 * count;
  for (let place = start; place < to; place += 1) {
    if (place + 1 < to && keys[place] === keys[place + 1]) continue;
    at -= 2;
    writeCell(build, { from: start, to: place + 1, depth }, at);
    start = place + 1;
  }
  return list;
}

function addNode(build: Build, range: Range, inherited: number): number {
  const add = range.to - range.from > longestList ? addFan : addList;
  return add(build, range, inherited);
}

/** Builds the nodes of a table, whose references mean `values` of the routes. */
export function buildNodes(prefixes: readonly string[]) {
  const build: Build = { words: [], order: createOrder(prefixes) };
  const root = addNode(build, { from: 0, to: prefixes.length, depth: 0 }, ~0);
  // A copy uses no spare memory.
  return { root, words: new Int32Array(build.words) };
}
