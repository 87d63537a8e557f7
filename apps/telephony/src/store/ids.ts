import { randomBytes } from 'node:crypto';

/** What the ids of each kind of thing begin with. */
export type IdPrefix = 'agt' | 'cmp' | 'key' | 'lead' | 'log' | 'pn' | 'upl';

const format = /^[A-Za-z0-9_-]{1,64}$/;

/** Creates a random id, such as `agt_4f9c…`. */
export function createId(prefix: IdPrefix): string {
  return `${prefix}_${randomBytes(12).toString('hex')}`;
}

/** Whether a value could be an id. PostgreSQL throws at a NUL in a text, so such ids never get there. */
export function isId(value: string): boolean {
  return format.test(value);
}
