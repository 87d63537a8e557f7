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
  if (value instanceof Map) return [...value].flat();
  return value instanceof Set ? [...value] : Object.values(value);
}

function isLeaf(value: unknown): boolean {
  return !isObject(value) || value instanceof Date;
}

function tokensOf(value: unknown, most: number): readonly string[] {
  if (isLeaf(value)) return [toToken(value)];
  const nodes: unknown[] = [value];
  const maxNodes = most * nodesPerLeaf;
  const tokens = new Set<string>();
  for (let index = 0; index < nodes.length && tokens.size < most; index++) {
    const node = nodes[index];
    if (isLeaf(node)) tokens.add(toToken(node));
    else if (nodes.length < maxNodes)
      nodes.push(...children(Object(node), maxNodes).slice(0, maxNodes));
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
