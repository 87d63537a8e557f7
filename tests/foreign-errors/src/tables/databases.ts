import 'reflect-metadata';
import { PrismaClientInitializationError } from '@prisma/client/runtime/client';
import { ReplyError } from 'ioredis';
import { MongoClient, MongoServerError } from 'mongodb';
import mongoose from 'mongoose';
import mysql from 'mysql2/promise';
import pg from 'pg';
import postgres from 'postgres';
import * as sequelize from 'sequelize';
import * as typeorm from 'typeorm';
import {
  driver,
  host,
  model,
  pgError,
  port,
  prisma,
  redis,
  redisThatRetries,
  sqlite3,
  viaDrizzle,
  viaPGlite,
  viaSequelize,
  viaSqlite,
} from '../databases.ts';
import { type Case, failed, fault, marker, notNow, says } from '../rows.ts';

const conflict = says(409, 'A resource with the same values already exists');
const inUse = says(409, 'The resource is still in use');
const noReference = says(422, 'A referenced resource does not exist');
const notFound = says(404, 'Not Found');
const upstream = `http://${host}:${port}`;

export const known: readonly Case[] = [
  ['PGlite, unique', () => viaPGlite('duplicate'), conflict],
  ['PGlite, a missing reference', () => viaPGlite('orphan'), noReference],
  ['PGlite, still referenced', () => viaPGlite('referenced'), inUse],
  ['Drizzle, unique', () => viaDrizzle('duplicate'), conflict],
  ['Drizzle, a missing reference', () => viaDrizzle('orphan'), noReference],
  ['Drizzle, still referenced', () => viaDrizzle('referenced'), inUse],
  ['node:sqlite, unique', () => viaSqlite('duplicate'), conflict],
  ['node:sqlite, primary key', () => viaSqlite('samePrimaryKey'), conflict],
  ['node:sqlite, foreign key', () => viaSqlite('orphan'), inUse],
  [
    'better-sqlite3 by hand, unique',
    () => driver({ name: 'SqliteError', code: 'SQLITE_CONSTRAINT_UNIQUE' }),
    conflict,
  ],
  [
    'better-sqlite3 by hand, busy',
    () => driver({ name: 'SqliteError', code: 'SQLITE_BUSY' }),
    notNow,
  ],
  ['sqlite3, unique', () => sqlite3(`UNIQUE constraint failed: ${marker}.email`), conflict],
  ['sqlite3, foreign key', () => sqlite3('FOREIGN KEY constraint failed'), inUse],
  [
    'Knex on sqlite3, unique',
    () => sqlite3(`UNIQUE constraint failed: ${marker}.email`, `insert '${marker}' - `),
    conflict,
  ],
  [
    'libSQL, unique',
    () => driver({ code: 'SQLITE_CONSTRAINT', extendedCode: 'SQLITE_CONSTRAINT_UNIQUE' }),
    conflict,
  ],
  [
    'libSQL over HTTP, unique',
    () => sqlite3(`SQLite error: UNIQUE constraint failed: ${marker}.email`),
    conflict,
  ],
  [
    'Cloudflare D1, unique',
    () => new Error(`D1_ERROR: UNIQUE constraint failed: ${marker}.email: SQLITE_CONSTRAINT`),
    conflict,
  ],
  ['pg, refused', () => new pg.Client({ host, port, password: marker }).connect(), notNow],
  ['pg, unique', () => pgError({ code: '23505', severity: 'ERROR' }), conflict],
  [
    'pg, still referenced, in German',
    () => pgError({ code: '23503' }, `Aktualisieren ${marker}`),
    inUse,
  ],
  ['pg, deadlock', () => pgError({ code: '40P01' }), notNow],
  [
    'pg, a pool that is exhausted',
    () => new Error('timeout exceeded when trying to connect'),
    notNow,
  ],
  ['postgres.js, refused', () => postgres({ host, port, password: marker })`select 1`, notNow],
  [
    'postgres.js, unique',
    () => Reflect.construct(postgres.PostgresError, [{ message: marker, code: '23505' }]),
    conflict,
  ],
  [
    'postgres.js, a lost connection',
    () => driver({ code: 'CONNECTION_CLOSED', message: `write CONNECTION_CLOSED ${marker}:5432` }),
    notNow,
  ],
  ['mysql2, refused', () => mysql.createConnection({ host, port, password: marker }), notNow],
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
    notNow,
  ],
  ['Prisma, unique', () => prisma('P2002'), conflict],
  ['Prisma, foreign key', () => prisma('P2003'), inUse],
  ['Prisma, not found', () => prisma('P2025'), notFound],
  ['Prisma, no free connection', () => prisma('P2024'), notNow],
  ['Prisma, refused', () => new PrismaClientInitializationError(marker, '7', 'P1001'), notNow],
  ['Sequelize, refused', viaSequelize, notNow],
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
    notNow,
  ],
  [
    'TypeORM, refused',
    () => new typeorm.DataSource({ type: 'postgres', host, port, password: marker }).initialize(),
    notNow,
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
    notNow,
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
    notNow,
  ],
  [
    'Mongoose, not found',
    () => Reflect.construct(mongoose.Error.DocumentNotFoundError, [{ name: marker }, 'Agent']),
    notFound,
  ],
  ['ioredis, refused', redis, notNow],
  ['ioredis, out of tries', redisThatRetries, notNow],
  [
    'ioredis, a server that loads',
    () => new ReplyError('LOADING Redis is loading the dataset'),
    notNow,
  ],
];

/** Errors that are the service's own fault, and not conflicts. */
export const faults: readonly Case[] = [
  ['PGlite, bad syntax', () => viaPGlite('badSyntax'), fault],
  ['Drizzle, bad syntax', () => viaDrizzle('badSyntax'), fault],
  ['node:sqlite, bad syntax', () => viaSqlite('badSyntax'), fault],
  ['sqlite3, a missing value', () => sqlite3(`NOT NULL constraint failed: ${marker}.name`), fault],
  [
    'Knex on sqlite3, a value like a text of SQLite',
    () =>
      sqlite3(
        `CHECK constraint failed: ${marker}`,
        `insert 'SQLITE_CONSTRAINT: UNIQUE constraint failed' - `,
      ),
    fault,
  ],
  ['Mongoose, validation', () => new model({ pages: marker }).validate(), fault],
  ['Mongoose, a bad id', () => model.findById(marker).exec(), fault],
  ['ioredis, a wrong type', () => new ReplyError(`WRONGTYPE ${marker}`), fault],
  [
    'Sequelize, validation',
    () =>
      Object.assign(new sequelize.ValidationError(marker, []), {
        status: 400,
        statusCode: 400,
        errors: [{ msg: marker, path: 'name', message: marker, param: 1 }],
      }),
    fault,
  ],
  ['Prisma, a value that is too long', () => prisma('P2000'), fault],
];

export const elsewhere: readonly Case[] = [
  ['a refused fetch', () => fetch(upstream), failed],
  [
    'a refused fetch as the cause of another error',
    async () =>
      Promise.reject(new Error(marker, { cause: await fetch(upstream).catch((error) => error) })),
    fault,
  ],
];
