import type { Agent, Campaign, Lead, NewApiKey, PhoneNumber } from '@error-contract/telephony';
import { expect } from 'vitest';
import type { Sent } from '../../http/send.ts';

/** The things that the rows refer to, created anew for each row. */
export interface Things {
  agent: Agent;
  campaign: Campaign;
  lead: Lead;
  number: PhoneNumber;
  apiKey: NewApiKey;
}

/** A route, the request, and the response. */
export type RouteRow = readonly [
  method: string,
  path: string,
  statusCode: number,
  request: (things: Things) => Omit<Sent, 'method' | 'path'> & { id?: string },
  body: (things: Things) => unknown,
];

export const iso = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
/** Matches any id of this kind. */
export const id = (prefix: string) => expect.stringMatching(new RegExp(`^${prefix}_[0-9a-f]{24}$`));
/** A list whose first page has everything. */
export const listOf = (...data: unknown[]) => ({
  data,
  meta: { page: 1, limit: 20, total: data.length, totalPages: 1 },
});
export const nothing = () => ({});
/** The response to a DELETE. */
export const deleted = (of: { id: string }) => ({ id: of.id, deleted: true });

/** A number that the organization may call. */
export const to = '+14155550123';
