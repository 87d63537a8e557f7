import { type ConflictError, defineErrors, type Route, type StatusOf } from '@error-contract/core';
import { z } from 'zod';
import { createClient } from '../client/create-client.ts';
import type { StatusError } from './is-status.ts';
import { outcome } from './outcome.ts';

// Checked by the compiler with the sources: each line compiles, unless it expects an error.

interface Deleted {
  readonly id: string;
}

/** On the server. */
const missing = defineErrors({ 404: 'Agent not found' });
const inUse = defineErrors({ 409: 'Agent is assigned to an active campaign' });

/** The type that the server exports. */
type DeleteAgent = Route<Deleted, typeof missing | typeof inUse>;

const client = createClient({ baseUrl: 'https://api.example' });

const deleted: Deleted = await client.delete<DeleteAgent>('/a');
const ended = await outcome(client.delete<DeleteAgent>('/a', { retry: 0 }), 404, 409);
export const text: string = ended.ok ? ended.data.id : explain(ended.error);

// @ts-expect-error the route does not declare 422
outcome(client.delete<DeleteAgent>('/a'), 404, 422);
// A route without declared statuses may fail with any.
outcome(client.get<Route<Deleted>>('/a'), 404, 422);
outcome(client.get<Route<Deleted, never>>('/a'), 404, 422);
// @ts-expect-error the route has another result
const other: { name: string } = await client.delete<DeleteAgent>('/a');

outcome(client.post<DeleteAgent>('/a', { name: 'a' }), 409);
outcome(client.request<DeleteAgent>('DELETE', '/a', { body: {} }), 409);
// @ts-expect-error the same with a body
outcome(client.post<DeleteAgent>('/a', { name: 'a' }), 422);
// @ts-expect-error the same with the response
outcome(client.request<DeleteAgent>('DELETE', '/a'), 422);
const { data, response } = await client.request<DeleteAgent>('DELETE', '/a');

/** Does not compile with one more status in the route: it returns nothing for that. */
function explain(error: StatusError<StatusOf<DeleteAgent>>): string {
  switch (error.statusCode) {
    case 404:
      return 'It is gone already.';
    case 409:
      return (error satisfies ConflictError).message;
  }
}

// @ts-expect-error 409 is missing
export function incomplete(error: StatusError<StatusOf<DeleteAgent>>): string {
  switch (error.statusCode) {
    case 404:
      return 'It is gone already.';
  }
}

export function tooMuch(error: StatusError<StatusOf<DeleteAgent>>): void {
  switch (error.statusCode) {
    // @ts-expect-error the route does not declare 422
    case 422:
  }
}

// @ts-expect-error 409 is missing
export const sentences: Record<StatusOf<DeleteAgent>, string> = { 404: 'It is gone already.' };

// Calls without a route work as before.
const inferred: Deleted = await client.get('/a');
const anything: unknown = await client.get('/a');
// biome-ignore lint/suspicious/noExplicitAny: people write it
const loose: number = await client.get<any>('/a');
outcome(client.get('/a'), 404, 422, 503);
const schema = z.object({ id: z.string() });
const checked = await outcome(
  client.delete<typeof schema, StatusOf<DeleteAgent>>('/a', { schema }),
  404,
);

/** A wrapper that only knows that there is a result. */
export function wrapped<Result>(path: string): Promise<Result> {
  return client.get<Result>(path);
}

export const all = [deleted, other, data.id, response.tries, inferred, anything, loose, checked];
