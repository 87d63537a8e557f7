import { DatabaseSync } from 'node:sqlite';
import { PGlite } from '@electric-sql/pglite';
import { goneUrl } from '@error-contract/harness/listen';
import { PrismaClientKnownRequestError } from '@prisma/client/runtime/client';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { Redis } from 'ioredis';
import mongoose from 'mongoose';
import pg from 'pg';
import * as sequelize from 'sequelize';
import { marker } from './rows.ts';

/** Where no database listens. */
export const host = '127.0.0.1';
export const port = Number(new URL(await goneUrl()).port);

const tables = `
  create table teams (id int primary key, name text unique);
  create table agents (id int primary key, team_id int references teams (id));
  insert into teams values (1, '${marker}');
  insert into agents values (1, 1);`;

const statements = {
  duplicate: `insert into teams values (2, '${marker}')`,
  samePrimaryKey: `insert into teams values (1, '${marker}2')`,
  orphan: 'insert into agents values (2, 77)',
  referenced: 'delete from teams',
  badSyntax: `select from from ${marker}`,
};
type Statement = keyof typeof statements;

const sqlite = new DatabaseSync(':memory:');
sqlite.exec(`pragma foreign_keys = on; ${tables}`);
const lite = new PGlite();
await lite.exec(tables);
const orm = drizzle(lite);

export const viaSqlite = (name: Statement) => sqlite.exec(statements[name]);
export const viaPGlite = (name: Statement) => lite.query(statements[name]);
export const viaDrizzle = (name: Statement) => orm.execute(sql.raw(statements[name]));

export const model = mongoose.model(
  'Agent',
  new mongoose.Schema({ pages: { type: Number, required: true } }),
);

export function redis(): Promise<unknown> {
  const client = new Redis({ host, port, retryStrategy: () => null, lazyConnect: true });
  client.on('error', () => {});
  return client.get(marker);
}

export function redisThatRetries(): Promise<unknown> {
  const client = new Redis({ host, port, maxRetriesPerRequest: 0, retryStrategy: () => 1 });
  client.on('error', () => {});
  return client.get(marker).finally(() => client.disconnect());
}

export function viaSequelize(): Promise<void> {
  const options = { host, port, dialectModule: pg, logging: false };
  return new sequelize.Sequelize({ dialect: 'postgres', ...options }).authenticate();
}

export const prisma = (code: string) =>
  new PrismaClientKnownRequestError(marker, {
    code,
    clientVersion: '7',
    meta: { target: [marker] },
  });

/** An error that only a real server could provoke, with the fields that its driver documents. */
export const driver = (fields: object) => Object.assign(new Error(marker), fields);

export const pgError = (fields: object, message = marker) =>
  Object.assign(new pg.DatabaseError(message, 1, 'error'), fields);

/** As the driver `sqlite3` makes them: the code names no kind of constraint, only the text does. */
export const sqlite3 = (text: string, query = '') =>
  Object.assign(new Error(`${query}SQLITE_CONSTRAINT: ${text}`), {
    errno: 19,
    code: 'SQLITE_CONSTRAINT',
  });
