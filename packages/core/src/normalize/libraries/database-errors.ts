import { ApiError } from '../../error/api-error.ts';
import { createApiError } from '../../error/create-api-error.ts';
import { assertNothing } from '../../guard/options.ts';
import { read } from '../../guard/read.ts';
import { type DatabaseRefusal, databaseRefusal } from './database-refusal.ts';
import { isUpstreamError } from './upstream-error.ts';

/** None of them names a value, a table or a column. */
const errors: Readonly<Record<DatabaseRefusal, readonly [statusCode: number, message?: string]>> = {
  duplicate: [409, 'A resource with the same values already exists'],
  inUse: [409, 'The resource is still in use'],
  noReference: [422, 'A referenced resource does not exist'],
  notFound: [404],
  unavailable: [503],
};

/** Where Sequelize, TypeORM, Drizzle and others keep the error that they wrap. */
const wrapped = ['parent', 'original', 'driverError', 'cause'] as const;
const maxDepth = 5;

/** The wrapped error says more: which side of a foreign key, not only "constraint". */
function refusalOf(thrown: unknown, depth = 0): DatabaseRefusal | undefined {
  if (typeof thrown !== 'object' || thrown === null || depth >= maxDepth) return undefined;
  if (isUpstreamError(thrown)) return undefined;
  const inner = wrapped.map((key) => read(thrown, key)).find((value) => value !== undefined);
  return refusalOf(inner, depth + 1) ?? databaseRefusal(thrown);
}

/**
 * Creates a `mapError` for the errors of databases, which are a hidden 500 without it: a unique
 * violation is 409; a foreign key 409, or 422 if the referenced row is known to be missing; a
 * missing record 404; a lost or refused connection, a timeout and a deadlock 503. Recognises pg,
 * postgres.js, mysql2, SQLite, Prisma, Sequelize, TypeORM, Drizzle, Mongoose, MongoDB and ioredis.
 */
export function databaseErrors(...nothing: []): (thrown: unknown) => ApiError | undefined {
  assertNothing('databaseErrors', nothing);
  return (thrown) => {
    if (ApiError.is(thrown)) return undefined;
    const refusal = refusalOf(thrown);
    if (!refusal) return undefined;
    const [statusCode, message] = errors[refusal];
    return createApiError(statusCode, message, { cause: thrown });
  };
}
