import type { RequestHint } from '../config/config.ts';

/** Shorter values can be in a message by chance. */
const MIN_LENGTH = 6;

/** Lists the values that the request of a hint sends: no message may repeat them. */
export function secretsOf(hint: RequestHint): string[] {
  const token = /^\S+ +(\S+)$/.exec(headerOf(hint, 'authorization') ?? '')?.[1];
  const values = [...leaves(hint.body), ...(token ? [token] : [])];
  return values.filter((value) => value.length >= MIN_LENGTH);
}

function headerOf(hint: RequestHint, wanted: string): string | null | undefined {
  return Object.entries(hint.headers ?? {}).find(([name]) => name.toLowerCase() === wanted)?.[1];
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(leaves);
}
