import { read, readString } from '../guard/read.ts';
import type { Recognizer } from './recognizer.ts';
import { unknownError } from './unknown-error.ts';

const names =
  /^(?:Sequelize\w+|Mongo\w+|Prisma\w+|QueryFailedError|EntityNotFoundError|CastError|DocumentNotFoundError|VersionError|ReplyError|MaxRetriesPerRequestError|PostgresError|SqliteError)$/;

/** What drivers have beside a name that says nothing: pg and PGlite, mysql2, SQLite. */
function isDriverError(thrown: object): boolean {
  const code = readString(thrown, 'code');
  if (code === undefined) return readString(thrown, '_message') !== undefined; // Mongoose
  return (
    code.startsWith('SQLITE_') ||
    code === 'ERR_SQLITE_ERROR' ||
    readString(thrown, 'sqlState') !== undefined ||
    (/^[0-9A-Z]{5}$/.test(code) && read(thrown, 'severity') !== undefined)
  );
}

/** Errors of databases: hidden, whatever status or list of errors they carry. */
export const fromDatabase: Recognizer = (thrown, { statusCode }) => {
  // No driver says that its text may be shown: such an error is the service's own.
  if (read(thrown, 'expose') === true) return undefined;
  const isKnown = names.test(readString(thrown, 'name') ?? '') || isDriverError(thrown);
  return isKnown ? unknownError(thrown, statusCode) : undefined;
};
