import { isObject } from '../../guard/read.ts';
import type { Path } from './field-path.ts';
import { receivedAt } from './received-at.ts';

/** So many values are looked at for a place, as a Set may hold others, and so many for all places. */
const mostValues = 10_000;
const mostOfAll = 1_000_000;

/** How many values may still be looked at in one validation. */
export interface Budget {
  left: number;
}

export const budgetOf = (): Budget => ({ left: mostOfAll });

function childOf(node: unknown, key: unknown): unknown {
  if (node instanceof Map) return node.get(key);
  const isName = typeof key === 'string' || typeof key === 'number' || typeof key === 'symbol';
  return isObject(node) && isName && Object.hasOwn(node, key)
    ? (node as Record<PropertyKey, unknown>)[key]
    : undefined;
}

/** The members of a Set, or of the list from which a schema may have made one. */
function membersOf(node: unknown): readonly unknown[] {
  if (node instanceof Set) return [...node].slice(0, mostValues);
  return Array.isArray(node) ? node : [];
}

class Search {
  left: number;
  readonly #checked: unknown;

  constructor(checked: unknown, { left }: Budget) {
    this.#checked = checked;
    this.left = Math.min(left, mostValues);
  }

  #amongMembers(node: unknown, path: Path): Path | undefined {
    for (const [index, member] of membersOf(node).entries()) {
      const found = this.find(member, path);
      if (found) return [index, ...found];
      if (this.left <= 0) return undefined;
    }
    return undefined;
  }

  find(node: unknown, path: Path): Path | undefined {
    this.left -= 1;
    if (this.left <= 0) return undefined;
    const [key, ...rest] = path;
    if (path.length === 0 && Object.is(node, this.#checked)) return [];
    const child = path.length === 0 ? undefined : childOf(node, key);
    if (child === undefined) return this.#amongMembers(node, path);
    const found = this.find(child, rest);
    return found && [key, ...found];
  }
}

/**
 * Finds the place of a checked value, if its path is that of the Set it is in: the members of a Set
 * have no place in a path. `undefined` if it is not there.
 */
export function placeInside(
  value: unknown,
  path: Path,
  checked: unknown,
  budget: Budget,
): Path | undefined {
  const search = new Search(checked, budget);
  const { left } = search;
  try {
    return search.find(value, path);
  } catch {
    return undefined; // a proxy, or a getter that throws
  } finally {
    budget.left -= left - search.left;
  }
}

/** Whether what was checked at a path is the key of a Map, and not the value. */
export function isKeyAt(value: unknown, path: Path, checked: unknown): boolean {
  if (path.length === 0 || path.at(-1) !== checked) return false;
  const holder = receivedAt(value, path.slice(0, -1));
  if (holder.state !== 'present' || !(holder.value instanceof Map)) return false;
  return !Object.is(holder.value.get(checked), checked);
}
