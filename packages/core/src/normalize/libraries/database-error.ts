import { has, isObject, read, readString } from '../../guard/read.ts';
import { isExposed } from '../given-status.ts';
import type { Recognizer } from '../recognizer.ts';
import { unknownError } from '../unknown-error.ts';

const names =
  /^(?:Sequelize\w*Error|Mongo\w*Error|PrismaClient\w*Error|MaxRetriesPerRequestError|PostgresError|SqliteError)$/;

/** Names that a service may also give to its own errors, and what only a library's have. */
const commonNames: ReadonlyMap<unknown, string> = /* @__PURE__ */ new Map([
  ['CastError', 'stringValue'],
  ['DocumentNotFoundError', 'filter'],
  ['EntityNotFoundError', 'criteria'],
  ['QueryFailedError', 'driverError'],
  ['ReplyError', 'command'],
  ['VersionError', 'version'],
]);

/** No library exposes its error: one that is exposed needs more than its name. */
function isNamed(thrown: object): boolean {
  const name = readString(thrown, 'name') ?? '';
  const mark = commonNames.get(name);
  return names.test(name) || (mark !== undefined && (!isExposed(thrown) || has(thrown, mark)));
}

function isMongoose(thrown: object): boolean {
  return readString(thrown, '_message') !== undefined && isObject(read(thrown, 'errors'));
}

/** pg names its errors `error`; PGlite and postgres.js also keep where in PostgreSQL they arose. */
function isPostgres(thrown: object, code: string): boolean {
  const isNamed = readString(thrown, 'name') === 'error';
  const isPlaced = has(thrown, 'severity') && has(thrown, 'routine');
  return /^[0-9A-Z]{5}$/.test(code) && (isNamed || isPlaced);
}

/** Drizzle: its text is the query. */
function isDrizzle(thrown: object): boolean {
  return readString(thrown, 'query') !== undefined && Array.isArray(read(thrown, 'params'));
}

/** Drivers whose errors have no telling name: pg and PGlite, mysql2, SQLite. */
function isDriverError(thrown: object): boolean {
  const code = readString(thrown, 'code');
  if (code === undefined) return isMongoose(thrown) || isDrizzle(thrown);
  return (
    code.startsWith('SQLITE_') ||
    code === 'ERR_SQLITE_ERROR' ||
    readString(thrown, 'sqlState') !== undefined ||
    isPostgres(thrown, code)
  );
}

/** Errors of databases: hidden, whatever status or list of errors they have. */
export const fromDatabase: Recognizer = (thrown, { statusCode }) => {
  return isNamed(thrown) || isDriverError(thrown) ? unknownError(thrown, statusCode) : undefined;
};
