import { type Group, groupBySlot, sortByDigits } from './group-routes.ts';
import { cellMatches, innerSlots, listWidth, maxFanWidth, toCell } from './node-layout.ts';
import type { Route } from './read-routes.ts';

interface Nodes<T> {
  readonly words: number[];
  readonly values: (T | undefined)[];
}

/** Above this, and at least above 10, a fan is faster than a list, which is searched from its start. */
const longestList = 16;

function addValue<T>({ values }: Nodes<T>, route: Route<T> | undefined): number {
  return ~(values.push(route?.value) - 1);
}

function addFan<T>(nodes: Nodes<T>, routes: Group<T>, depth: number, inherited: number): number {
  const { words } = nodes;
  const width = Math.min(maxFanWidth, Math.floor(Math.log10(routes.length)));
  const groups = groupBySlot(routes, depth, width);
  const inner = innerSlots(width);
  const first = words.push(width);
  for (let slot = 0; slot < groups.length; slot += 1) words.push(inherited);
  for (let slot = 0; slot < groups.length; slot += 1) {
    const group = groups[slot];
    const above = slot ? (words[first + Math.floor((slot - 1) / 10)] ?? 0) : inherited;
    if (!group) words[first + slot] = above;
    // The last of equal prefixes wins, as in a Map.
    else if (slot < inner) words[first + slot] = addValue(nodes, group.at(-1));
    else words[first + slot] = addNode(nodes, group, depth + width, above);
  }
  return first - 1;
}

/** Finds the reference of the longest shorter prefix, which already has its cell. */
function referenceAbove(cells: readonly number[], packed: number): number {
  let at = cells.length - 2;
  while (!cellMatches(cells[at] ?? 0, packed)) at -= 2;
  return cells[at + 1] ?? 0;
}

/** Adds the routes that share the 7 digits of a list with this one. */
function addDeeper<T>(
  nodes: Nodes<T>,
  routes: Group<T>,
  { digits, packed }: Route<T>,
  depth: number,
  cells: readonly number[],
): number {
  const deeper = depth + listWidth;
  const shared = digits.slice(depth, deeper);
  const group = routes.filter((route) => route.digits.startsWith(shared, depth));
  return addNode(nodes, group, deeper, referenceAbove(cells, packed));
}

/** Makes pairs of cell and reference. A prefix comes before the longer ones that begin with it. */
function toCells<T>(nodes: Nodes<T>, routes: Group<T>, depth: number, inherited: number): number[] {
  const cells = [toCell(0, 0), inherited];
  sortByDigits(routes, depth);
  for (let index = 0; index < routes.length; index += 1) {
    const route = routes[index];
    // The last route with the same digits stands for all.
    if (!route || route.packed === routes[index + 1]?.packed) continue;
    const { digits, packed } = route;
    const length = digits.length - depth;
    if (length === 0) cells[1] = addValue(nodes, route);
    else if (length < listWidth) cells.push(toCell(packed, length), addValue(nodes, route));
    else cells.push(toCell(packed, listWidth), addDeeper(nodes, routes, route, depth, cells));
  }
  return cells;
}

function addList<T>(nodes: Nodes<T>, routes: Group<T>, depth: number, inherited: number): number {
  const { words } = nodes;
  const cells = toCells(nodes, routes, depth, inherited);
  if (cells.length === 2) return cells[1] ?? 0;
  const list = words.push(listWidth) - 1;
  for (let at = cells.length - 2; at >= 0; at -= 2) words.push(cells[at] ?? 0, cells[at + 1] ?? 0);
  return list;
}

function addNode<T>(nodes: Nodes<T>, routes: Group<T>, depth: number, inherited: number): number {
  const add = routes.length > longestList ? addFan : addList;
  return add(nodes, routes, depth, inherited);
}

/** Builds the nodes of a table. The first value is for numbers without a matching prefix. */
export function buildNodes<T>(routes: Group<T>) {
  const nodes: Nodes<T> = { words: [], values: [undefined] };
  const root = addNode(nodes, routes, 0, ~0);
  // Copies use no spare memory.
  return { root, words: new Int32Array(nodes.words), values: nodes.values.slice() };
}
