import type { ConflictError, NotFoundError } from '@error-contract/core';
import { z } from 'zod';
import type { Call } from '../client/client.ts';
import { createClient } from '../client/create-client.ts';
import { isStatus } from './is-status.ts';
import { outcome } from './outcome.ts';

// Checked by the compiler with the sources: each line compiles, unless it expects an error.

interface Agent {
  readonly id: string;
}

const client = createClient({ baseUrl: 'https://api.example' });

const agent: Agent = await client.get<Agent>('/a');
// @ts-expect-error without a type or a schema the result is unknown
const nobody: string = (await client.get('/a')).id;
const made: Agent = await client.post<Agent>('/a', { name: 'a' });

const schema = z.object({ id: z.string(), at: z.coerce.date() });
const at: Date = (await client.get('/a', { schema })).at;
// @ts-expect-error it is the parsed type
const text: string = (await client.post('/a', {}, { schema })).at;
const found = await client.request('GET', '/a', { schema });
const id: string = found.data.id;
const tries: number = found.response.tries;
for await (const row of client.paginate<Agent>('/a', { limit: 1 })) row.id satisfies string;
// @ts-expect-error rows without a type are unknown
for await (const row of client.paginate('/a')) row.id;

// @ts-expect-error an object is not a value of a query
client.get('/a', { query: { filter: { a: 1 } } });
// @ts-expect-error there is no such option
client.get('/a', { timeuot: 1 });
// @ts-expect-error a client needs a base URL
createClient({});

/** An exhaustive switch: with one more status in the union, `never` refuses it. */
export function exhaustive(error: unknown): string {
  if (!isStatus(error, 404, 409)) throw error;
  switch (error.statusCode) {
    case 404:
      return (error satisfies NotFoundError).message;
    case 409:
      return (error satisfies ConflictError).messages.join();
    default:
      return error satisfies never;
  }
}

export function incomplete(error: unknown): string {
  if (!isStatus(error, 404, 409)) throw error;
  switch (error.statusCode) {
    case 404:
      return 'gone';
    default:
      // @ts-expect-error 409 is missing
      return error satisfies never;
  }
}

export function narrowed(error: unknown): void {
  if (!isStatus(error, 404)) return;
  error.response?.retryAfterMs satisfies number | undefined;
  // @ts-expect-error it is 404
  error.statusCode satisfies 409;
  // @ts-expect-error this status was not asked for
  if (error.statusCode === 500) return;
}

// @ts-expect-error no status at all
isStatus(undefined);

type AgentErrors = 404 | 409;

const ended = await outcome(client.get<Agent, AgentErrors>('/a'), 404, 409);
export const declared: string = ended.ok
  ? ended.data.id
  : ended.error.statusCode === 404
    ? (ended.error satisfies NotFoundError).message
    : (ended.error satisfies ConflictError).message;

// The other statuses may be left to a `catch`.
const some = await outcome(client.get<Agent, AgentErrors>('/a'), 404);
if (!some.ok) some.error.statusCode satisfies 404;

// @ts-expect-error the route does not declare 422
outcome(client.get<Agent, AgentErrors>('/a'), 404, 422);
// A call without declared statuses may fail with any.
outcome(client.get<Agent>('/a'), 404, 422, 503);
outcome(Promise.resolve(1), 418);

const call: Call<Agent, AgentErrors> = client.get<Agent, AgentErrors>('/a');
const withSchema = client.get<typeof schema, AgentErrors>('/a', { schema });
// @ts-expect-error the same with a schema
outcome(withSchema, 500);

export const checked = [agent, nobody, made, at, text, id, tries, call];
