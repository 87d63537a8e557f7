import { randomBytes } from 'node:crypto';

/** The prefix of the ids of each kind of thing. */
export type IdPrefix = 'agt' | 'cmp' | 'key' | 'lead' | 'log' | 'pn' | 'upl';

const format = /^[A-Za-z0-9_-]{1,64}$/;

/** Creates a random id, such as `agt_4f9c…`. */
export function createId(prefix: IdPrefix): string {
  return `${prefix}_${randomBytes(12).toString('hex')}`;
}

/** Creates many ids at once: drawing random bytes for hundreds costs as much as for one. */
export function createIds(prefix: IdPrefix, count: number): string[] {
  const hex = randomBytes(12 * count).toString('hex');
  return Array.from({ length: count }, (_, at) => `${prefix}_${hex.slice(24 * at, 24 * at + 24)}`);
}

/** Whether a value could be an id. This keeps a NUL, for which PostgreSQL throws, away from the database. */
export function isId(value: string): boolean {
  return format.test(value);
}
