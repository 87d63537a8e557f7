import { isObject } from '../../guard/read.ts';

/** So many texts and numbers are read of a value, and four times as many nodes. */
const someLeaves = 256;
export const manyLeaves = 4096;
const nodesPerLeaf = 4;

/**
 * Writes a value as a message could show it: in lower case and without outer spaces, because a
 * schema can change both before it checks. `''` for what has no text of its own, such as a boolean.
 */
export function toToken(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(+value) ? '' : value.toISOString().toLowerCase();
  const counts =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint';
  return counts ? String(value).trim().toLowerCase() : '';
}

function children(value: object, most: number): readonly unknown[] {
  if (Array.isArray(value)) return value.slice(0, most);
  if (value instanceof Map) return [...value].slice(0, most).flat();
  return (value instanceof Set ? [...value] : Object.values(value)).slice(0, most);
}

function isLeaf(value: unknown): boolean {
  return !isObject(value) || value instanceof Date;
}

/** Reads in the order of the text: a long list must not hide what is in its items. */
function tokensOf(value: unknown, most: number): readonly string[] {
  if (isLeaf(value)) return [toToken(value)];
  const open: unknown[] = [value];
  const seen = new Set<unknown>();
  const tokens = new Set<string>();
  const maxNodes = most * nodesPerLeaf;
  for (let left = maxNodes; left > 0 && open.length > 0 && tokens.size < most; left -= 1) {
    const node = open.pop();
    if (isLeaf(node)) tokens.add(toToken(node));
    else if (!seen.has(node)) open.push(...[...children(Object(node), maxNodes)].reverse());
    seen.add(node);
  }
  return [...tokens];
}

/** Lists the texts and numbers in a value, as tokens. Never throws. */
export function leavesOf(value: unknown, most = someLeaves): readonly string[] {
  try {
    return tokensOf(value, most).filter((token) => token !== '');
  } catch {
    return []; // a proxy, or a getter that throws
  }
}
