import type { Agent, Campaign, Lead, NewApiKey, PhoneNumber } from '@error-contract/telephony';
import { expect } from 'vitest';
import type { Sent } from '../../http/send.ts';

/** What the rows refer to: one of each, new for each row. */
export interface Things {
  agent: Agent;
  campaign: Campaign;
  lead: Lead;
  number: PhoneNumber;
  apiKey: NewApiKey;
}

/** A route, what it is sent, and what it answers. */
export type RouteRow = readonly [
  method: string,
  path: string,
  statusCode: number,
  request: (things: Things) => Omit<Sent, 'method' | 'path'> & { id?: string },
  body: (things: Things) => unknown,
];

export const iso = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
/** Any id of a kind. */
export const id = (prefix: string) => expect.stringMatching(new RegExp(`^${prefix}_[0-9a-f]{24}$`));
/** A list with everything on its first page. */
export const listOf = (...data: unknown[]) => ({
  data,
  meta: { page: 1, limit: 20, total: data.length, totalPages: 1 },
});
export const nothing = () => ({});
/** The answer to a DELETE. */
export const deleted = (of: { id: string }) => ({ id: of.id, deleted: true });

/** A number that may be called. */
export const to = '+14155550123';
