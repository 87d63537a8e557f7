import { read, readString } from '../../guard/read.ts';
import { sqliteCode } from './sqlite-code.ts';

/** Why a database refused something, for the reasons that a client can be told. */
export type DatabaseRefusal = 'duplicate' | 'inUse' | 'noReference' | 'notFound' | 'unavailable';

type Table = readonly (readonly [RegExp, DatabaseRefusal])[];

/** Names of errors: Sequelize, Mongoose and MongoDB, TypeORM, ioredis, Prisma. */
const names: Table = [
  [/^SequelizeUniqueConstraintError$/, 'duplicate'],
  [/^SequelizeForeignKeyConstraintError$/, 'inUse'],
  [/^(?:SequelizeEmptyResultError|DocumentNotFoundError|EntityNotFoundError)$/, 'notFound'],
  [
    /^(?:Sequelize(?:\w*Connection\w*|Host\w+|Timeout|AccessDenied)Error|Mongo(?:ose)?(?:Network|ServerSelection|NotConnected|Topology|Pool|WaitQueue)\w*|MaxRetriesPerRequestError)$/,
    'unavailable',
  ],
];

/** Codes of PostgreSQL (SQLSTATE), MySQL, SQLite, Prisma and the drivers. */
const codes: Table = [
  [
    /^(?:23505|23P01|ER_DUP_(?:ENTRY|KEY)\w*|SQLITE_CONSTRAINT_(?:UNIQUE|PRIMARYKEY|ROWID)|P2002|sqlite:(?:2067|1555|2579))$/,
    'duplicate',
  ],
  [
    /^(?:23503|23001|ER_ROW_IS_REFERENCED\w*|SQLITE_CONSTRAINT_FOREIGNKEY|sqlite:787|P2003|P2014)$/,
    'inUse',
  ],
  [/^ER_NO_REFERENCED_ROW\w*$/, 'noReference'],
  [/^P(?:2001|2018|2025)$/, 'notFound'],
  [
    /^(?:08\w{3}|53\w{3}|57P0\d|57014|40001|40P01|55P03|ER_LOCK_(?:DEADLOCK|WAIT_TIMEOUT)|ER_CON_COUNT_ERROR|ER_TOO_MANY_USER_CONNECTIONS|ER_QUERY_TIMEOUT|PROTOCOL_(?:CONNECTION_LOST|SEQUENCE_TIMEOUT)|SQLITE_(?:BUSY|LOCKED)\w*|P1001|P1002|P1008|P1017|P2024|P2034|P2037|CONNECTION_\w+|CONNECT_TIMEOUT|ECONN\w+|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/,
    'unavailable',
  ],
];

/** Texts of errors without a code: pg and its pool, mysql2's pool, ioredis, Redis. */
const texts =
  /^(?:timeout exceeded when trying to connect|Connection terminated|Query read timeout|Pool is closed\.|Queue limit reached\.|No connections available\.|Connection is closed\.|Command timed out|Stream isn't writeable|(?:LOADING|BUSY|CLUSTERDOWN|MASTERDOWN|TRYAGAIN) )/;

function codeOf(thrown: object): string {
  const code = readString(thrown, 'code') ?? readString(thrown, 'errorCode') ?? '';
  return sqliteCode(thrown, code);
}

function mongoRefusal(thrown: object, name: string): DatabaseRefusal | undefined {
  const code = read(thrown, 'code');
  if (!name.startsWith('Mongo')) return undefined;
  if (code === 11000 || code === 11001) return 'duplicate';
  return code === 112 ? 'unavailable' : undefined;
}

/** PostgreSQL has one code for both sides of a foreign key; its English text tells them apart. */
function sideOf(thrown: object, refusal: DatabaseRefusal): DatabaseRefusal {
  const text = readString(thrown, 'message') ?? '';
  return refusal === 'inUse' && text.startsWith('insert or update on ') ? 'noReference' : refusal;
}

function lookup(table: Table, text: string): DatabaseRefusal | undefined {
  return text === '' ? undefined : table.find(([pattern]) => pattern.test(text))?.[1];
}

/** Finds why a database refused something in one error, without looking at what it wraps. */
export function databaseRefusal(thrown: object): DatabaseRefusal | undefined {
  const name = readString(thrown, 'name') ?? '';
  const byCode = lookup(codes, codeOf(thrown));
  if (byCode) return sideOf(thrown, byCode);
  const refusal = lookup(names, name) ?? mongoRefusal(thrown, name);
  return refusal ?? (texts.test(readString(thrown, 'message') ?? '') ? 'unavailable' : undefined);
}
