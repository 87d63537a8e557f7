import { randomBytes } from 'node:crypto';

/** What the ids of each kind of thing begin with. */
export type IdPrefix = 'agt' | 'cmp' | 'key' | 'lead' | 'log' | 'pn' | 'upl';

const format = /^[A-Za-z0-9_-]{1,64}$/;

/** Creates a random id, such as `agt_4f9c…`. */
export function createId(prefix: IdPrefix): string {
  return `${prefix}_${randomBytes(12).toString('hex')}`;
}

/** Creates so many at once: drawing random bytes costs the same for one id as for hundreds. */
export function createIds(prefix: IdPrefix, count: number): string[] {
  const hex = randomBytes(12 * count).toString('hex');
  return Array.from({ length: count }, (_, at) => `${prefix}_${hex.slice(24 * at, 24 * at + 24)}`);
}

/** Whether a value could be an id. PostgreSQL throws at a NUL in a text, so such ids never get there. */
export function isId(value: string): boolean {
  return format.test(value);
}
