import { isObject } from '../../guard/read.ts';

const maxLeaves = 256;
const maxNodes = 1024;

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

function children(value: object): readonly unknown[] {
  if (Array.isArray(value)) return value.slice(0, maxNodes);
  if (value instanceof Map) return [...value].flat();
  return value instanceof Set ? [...value] : Object.values(value);
}

function isLeaf(value: unknown): boolean {
  return !isObject(value) || value instanceof Date;
}

function tokensOf(value: unknown): readonly string[] {
  if (isLeaf(value)) return [toToken(value)];
  const nodes: unknown[] = [value];
  const tokens = new Set<string>();
  for (let index = 0; index < nodes.length && tokens.size < maxLeaves; index++) {
    const node = nodes[index];
    if (isLeaf(node)) tokens.add(toToken(node));
    else if (nodes.length < maxNodes) nodes.push(...children(Object(node)).slice(0, maxNodes));
  }
  return [...tokens];
}

/** Lists the texts and numbers in a value, as tokens. Never throws. */
export function leavesOf(value: unknown): readonly string[] {
  try {
    return tokensOf(value).filter((token) => token !== '');
  } catch {
    return []; // a proxy, or a getter that throws
  }
}
