import type { ConflictError } from './conflict-error.ts';
import type { ResultOf, Route, StatusOf } from './declared-errors.ts';
import { defineErrors } from './define-errors.ts';
import type { NotFoundError } from './not-found-error.ts';

// The compiler checks this file: each line compiles, or fails where a comment expects an error.

const missing = defineErrors({ 404: 'Agent not found' });
const failures = defineErrors({
  409: 'Agent is in use',
  429: 'Too many agents were deleted today',
  401: 'This needs another key',
});

missing(404) satisfies NotFoundError;
failures(409, 'Agent is in use by Spring') satisfies ConflictError;
// @ts-expect-error the error of another status
missing(404) satisfies ConflictError;

// @ts-expect-error 409 is not declared
missing(409);
// @ts-expect-error 404 is not declared here
failures(404, 'Agent not found');
// @ts-expect-error a number is not a declared status
failures(400 + 9);

failures(429, undefined, { retryAfter: 60 });
failures(401, undefined, { invalidToken: true });
failures(409, ['a', 'b'], { cause: new Error(), headers: { a: 'b' } });
// @ts-expect-error a 409 has no retryAfter
failures(409, undefined, { retryAfter: 60 });

// @ts-expect-error a success is not an error
defineErrors({ 200: 'Agent found' });
// @ts-expect-error not even beside an error
defineErrors({ 404: 'Agent not found', 201: 'Agent made' });
// @ts-expect-error a sentence is text
defineErrors({ 404: 1 });

interface Deleted {
  readonly id: string;
}

type DeleteAgent = Route<Deleted, typeof missing | typeof failures>;
type Written = Route<Deleted, 404 | 409>;

404 satisfies StatusOf<typeof missing>;
// @ts-expect-error only the other declaration has 409
409 satisfies StatusOf<typeof missing>;
export const all: Record<StatusOf<DeleteAgent>, true> = {
  401: true,
  404: true,
  409: true,
  429: true,
};
// @ts-expect-error 429 is missing
export const some: Record<StatusOf<DeleteAgent>, true> = { 401: true, 404: true, 409: true };
export const written: Record<StatusOf<Written>, true> = { 404: true, 409: true };
export const none: StatusOf<Route<Deleted, never>>[] = [];
// @ts-expect-error the route declares no errors
none.push(404);

export const deleted: ResultOf<DeleteAgent> = { id: 'agt_1' };
// @ts-expect-error the result has an id
export const other: ResultOf<DeleteAgent> = {};
// @ts-expect-error a result is not a route
export type NoRoute = ResultOf<Deleted>;
// @ts-expect-error a sentence is not a declaration
export type NoErrors = Route<Deleted, 'Agent not found'>;
