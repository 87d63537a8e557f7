import { goneUrl } from '@error-contract/harness/listen';
import 'reflect-metadata';
import { DatabaseSync } from 'node:sqlite';
import { PGlite } from '@electric-sql/pglite';
import { databaseErrors } from '@error-contract/core';
import {
  PrismaClientInitializationError,
  PrismaClientKnownRequestError,
} from '@prisma/client/runtime/client';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { Redis, ReplyError } from 'ioredis';
import { MongoClient, MongoServerError } from 'mongodb';
import mongoose from 'mongoose';
import mysql from 'mysql2/promise';
import pg from 'pg';
import postgres from 'postgres';
import * as sequelize from 'sequelize';
import * as typeorm from 'typeorm';
import { beforeAll } from 'vitest';
import { checkRows, hidden, marker, type Row, unavailable } from './rows.ts';

type Answer = Pick<Row, 'statusCode' | 'message'>;

const conflict = {
  statusCode: 409,
  message: 'A resource with the same values already exists',
} as const;
const inUse = { statusCode: 409, message: 'The resource is still in use' } as const;
const noReference = { statusCode: 422, message: 'A referenced resource does not exist' } as const;
const notFound = { statusCode: 404, message: 'Not Found' } as const;
const gone = { statusCode: 503, message: unavailable } as const;
const secret = { statusCode: 500, message: hidden } as const;

const host = '127.0.0.1';
let port = 0;
let upstream = '';
let lite: PGlite;
let orm: ReturnType<typeof drizzle>;
const sqlite = new DatabaseSync(':memory:');

const tables = `
  create table teams (id int primary key, name text unique);
  create table agents (id int primary key, team_id int references teams (id));
  insert into teams values (1, '${marker}');
  insert into agents values (1, 1);`;

beforeAll(async () => {
  port = Number(new URL(await goneUrl()).port);
  upstream = await goneUrl();
  sqlite.exec(`pragma foreign_keys = on; ${tables}`);
  lite = new PGlite();
  orm = drizzle(lite);
  await lite.exec(tables);
});

const duplicate = `insert into teams values (2, '${marker}')`;
const samePrimaryKey = `insert into teams values (1, '${marker}2')`;
const orphan = 'insert into agents values (2, 77)';
const referenced = 'delete from teams';
const badSyntax = `select from from ${marker}`;

const model = mongoose.model(
  'Agent',
  new mongoose.Schema({ pages: { type: Number, required: true } }),
);

function redis(): Promise<unknown> {
  const client = new Redis({ host, port, retryStrategy: () => null, lazyConnect: true });
  client.on('error', () => {});
  return client.get(marker);
}

function redisThatRetries(): Promise<unknown> {
  const client = new Redis({ host, port, maxRetriesPerRequest: 0, retryStrategy: () => 1 });
  client.on('error', () => {});
  return client.get(marker).finally(() => client.disconnect());
}

const viaSequelize = () =>
  new sequelize.Sequelize({
    dialect: 'postgres',
    host,
    port,
    dialectModule: pg,
    logging: false,
  }).authenticate();

const prisma = (code: string) =>
  new PrismaClientKnownRequestError(marker, {
    code,
    clientVersion: '7',
    meta: { target: [marker] },
  });

/** An error of a driver whose server would be needed to make it, with the fields that it documents. */
const driver = (fields: object) => Object.assign(new Error(marker), fields);

const known: readonly (readonly [name: string, provoke: () => unknown, answer: Answer])[] = [
  ['PGlite, unique', () => lite.query(duplicate), conflict],
  ['PGlite, a missing reference', () => lite.query(orphan), noReference],
  ['PGlite, still referenced', () => lite.query(referenced), inUse],
  ['Drizzle, unique', () => orm.execute(sql.raw(duplicate)), conflict],
  ['Drizzle, a missing reference', () => orm.execute(sql.raw(orphan)), noReference],
  ['Drizzle, still referenced', () => orm.execute(sql.raw(referenced)), inUse],
  ['node:sqlite, unique', () => sqlite.exec(duplicate), conflict],
  ['node:sqlite, primary key', () => sqlite.exec(samePrimaryKey), conflict],
  ['node:sqlite, foreign key', () => sqlite.exec(orphan), inUse],
  [
    'better-sqlite3 by hand, unique',
    () => driver({ name: 'SqliteError', code: 'SQLITE_CONSTRAINT_UNIQUE' }),
    conflict,
  ],
  [
    'better-sqlite3 by hand, busy',
    () => driver({ name: 'SqliteError', code: 'SQLITE_BUSY' }),
    gone,
  ],
  ['pg, refused', () => new pg.Client({ host, port, password: marker }).connect(), gone],
  [
    'pg, unique',
    () =>
      Object.assign(new pg.DatabaseError(marker, 1, 'error'), { code: '23505', severity: 'ERROR' }),
    conflict,
  ],
  [
    'pg, still referenced, in German',
    () =>
      Object.assign(new pg.DatabaseError(`Aktualisieren ${marker}`, 1, 'error'), { code: '23503' }),
    inUse,
  ],
  [
    'pg, deadlock',
    () => Object.assign(new pg.DatabaseError(marker, 1, 'error'), { code: '40P01' }),
    gone,
  ],
  [
    'pg, a pool that is exhausted',
    () => new Error('timeout exceeded when trying to connect'),
    gone,
  ],
  ['postgres.js, refused', () => postgres({ host, port, password: marker })`select 1`, gone],
  [
    'postgres.js, unique',
    () => Reflect.construct(postgres.PostgresError, [{ message: marker, code: '23505' }]),
    conflict,
  ],
  [
    'postgres.js, a lost connection',
    () => driver({ code: 'CONNECTION_CLOSED', address: marker }),
    gone,
  ],
  ['mysql2, refused', () => mysql.createConnection({ host, port, password: marker }), gone],
  [
    'mysql2 by hand, unique',
    () => driver({ code: 'ER_DUP_ENTRY', errno: 1062, sqlState: '23000', sqlMessage: marker }),
    conflict,
  ],
  [
    'mysql2 by hand, a missing reference',
    () => driver({ code: 'ER_NO_REFERENCED_ROW_2', errno: 1452, sqlState: '23000' }),
    noReference,
  ],
  [
    'mysql2 by hand, still referenced',
    () => driver({ code: 'ER_ROW_IS_REFERENCED_2', errno: 1451, sqlState: '23000' }),
    inUse,
  ],
  [
    'mysql2 by hand, deadlock',
    () => driver({ code: 'ER_LOCK_DEADLOCK', errno: 1213, sqlState: '40001' }),
    gone,
  ],
  ['Prisma, unique', () => prisma('P2002'), conflict],
  ['Prisma, foreign key', () => prisma('P2003'), inUse],
  ['Prisma, not found', () => prisma('P2025'), notFound],
  ['Prisma, no free connection', () => prisma('P2024'), gone],
  ['Prisma, refused', () => new PrismaClientInitializationError(marker, '7', 'P1001'), gone],
  ['Sequelize, refused', viaSequelize, gone],
  [
    'Sequelize, unique',
    () =>
      new sequelize.UniqueConstraintError({
        errors: [],
        fields: { name: marker },
        parent: driver({ sql: marker }) as never,
      }),
    conflict,
  ],
  [
    'Sequelize, a missing reference',
    () =>
      new sequelize.ForeignKeyConstraintError({
        parent: driver({ code: 'ER_NO_REFERENCED_ROW_2', sql: marker }) as never,
      }),
    noReference,
  ],
  ['Sequelize, not found', () => new sequelize.EmptyResultError(marker), notFound],
  [
    'Sequelize, no free connection',
    () => new sequelize.ConnectionAcquireTimeoutError(new Error(marker)),
    gone,
  ],
  [
    'TypeORM, refused',
    () => new typeorm.DataSource({ type: 'postgres', host, port, password: marker }).initialize(),
    gone,
  ],
  [
    'TypeORM, unique',
    () => new typeorm.QueryFailedError(marker, [marker], driver({ code: '23505' })),
    conflict,
  ],
  ['TypeORM, not found', () => new typeorm.EntityNotFoundError('Agent', { id: marker }), notFound],
  [
    'MongoDB, refused',
    () => new MongoClient(`mongodb://${host}:${port}`, { serverSelectionTimeoutMS: 50 }).connect(),
    gone,
  ],
  [
    'MongoDB, unique',
    () => new MongoServerError({ message: marker, code: 11000, keyValue: { name: marker } }),
    conflict,
  ],
  [
    'Mongoose, refused',
    () =>
      mongoose
        .createConnection(`mongodb://${host}:${port}`, { serverSelectionTimeoutMS: 50 })
        .asPromise(),
    gone,
  ],
  [
    'Mongoose, not found',
    () => Reflect.construct(mongoose.Error.DocumentNotFoundError, [{ name: marker }, 'Agent']),
    notFound,
  ],
  ['ioredis, refused', redis, gone],
  ['ioredis, out of tries', redisThatRetries, gone],
  [
    'ioredis, a server that loads',
    () => new ReplyError('LOADING Redis is loading the dataset'),
    gone,
  ],
];

/** What is the service's own fault, and no conflict. */
const faults: readonly (readonly [name: string, provoke: () => unknown])[] = [
  ['PGlite, bad syntax', () => lite.query(badSyntax)],
  ['Drizzle, bad syntax', () => orm.execute(sql.raw(badSyntax))],
  ['node:sqlite, bad syntax', () => sqlite.exec(badSyntax)],
  ['Mongoose, validation', () => new model({ pages: marker }).validate()],
  ['Mongoose, a bad id', () => model.findById(marker).exec()],
  ['ioredis, a wrong type', () => new ReplyError(`WRONGTYPE ${marker}`)],
  [
    'Sequelize, validation',
    () =>
      Object.assign(new sequelize.ValidationError(marker, []), {
        status: 400,
        statusCode: 400,
        expose: true,
        errors: [{ msg: marker, path: 'name', message: marker, param: 1 }],
      }),
  ],
  ['Prisma, a value that is too long', () => prisma('P2000')],
];

checkRows(
  'databases, hidden',
  [...known, ...faults].map(([name, provoke]) => ({ name, provoke, ...secret })),
);
checkRows(
  'databases with databaseErrors()',
  known.map(([name, provoke, answer]) => ({
    name,
    provoke,
    ...answer,
    options: { mapError: databaseErrors() },
  })),
);
checkRows(
  'what databaseErrors() leaves alone',
  [
    ...faults.map(([name, provoke]): Row => ({ name, provoke, ...secret })),
    {
      name: 'a refused fetch',
      provoke: () => fetch(upstream),
      statusCode: 502,
      message: 'An upstream service failed. Try again later.',
    },
    {
      name: 'a refused fetch as the cause of another error',
      provoke: async () =>
        Promise.reject(new Error(marker, { cause: await fetch(upstream).catch((error) => error) })),
      ...secret,
    },
  ].map((row) => ({ ...row, options: { mapError: databaseErrors() } })),
);
