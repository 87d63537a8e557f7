import { read, readString } from '../../guard/read.ts';
import type { Recognizer } from '../recognizer.ts';
import { unknownError } from '../unknown-error.ts';

const names =
  /^(?:Sequelize\w+|Mongo\w+|Prisma\w+|QueryFailedError|MaxRetriesPerRequestError|PostgresError|SqliteError)$/;

/** Names that a service may also give to its own errors. */
const commonNames =
  /^(?:EntityNotFoundError|CastError|DocumentNotFoundError|VersionError|ReplyError)$/;

/** Drivers whose errors have no telling name: pg and PGlite, mysql2, SQLite. */
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

/** Errors of databases: hidden, whatever status or list of errors they have. */
export const fromDatabase: Recognizer = (thrown, { statusCode }) => {
  const name = readString(thrown, 'name') ?? '';
  // No driver sets `expose`: an error that has it is the service's own.
  const isCommon = commonNames.test(name) && read(thrown, 'expose') !== true;
  const isKnown = isCommon || names.test(name) || isDriverError(thrown);
  return isKnown ? unknownError(thrown, statusCode) : undefined;
};
