import { expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const read = (env: Record<string, string>) => readConfig(env, { port: 3001 });

test('an empty environment gives the defaults: the embedded database, seeded', () => {
  const defaults = {
    port: 3001,
    host: '127.0.0.1',
    databaseUrl: undefined,
    redisUrl: undefined,
    timeouts: { connectMs: 2_500, statementMs: 10_000, lockMs: 5_000 },
    redisMs: 1_000,
    logLevel: 'info',
    seed: true,
    corsOrigins: [],
  };
  expect(read({})).toEqual(defaults);
  expect(read({ PORT: '', DATABASE_URL: '', LOG_LEVEL: '' })).toEqual(defaults);
});

test('everything can be set', () => {
  const waits = {
    DATABASE_CONNECT_TIMEOUT: '1',
    DATABASE_STATEMENT_TIMEOUT: '600000',
    DATABASE_LOCK_TIMEOUT: '20',
    REDIS_TIMEOUT: '30',
  };
  const places = { PORT: '0', HOST: '::1', REDIS_URL: 'rediss://h:1/2' };
  const env = { ...places, ...waits, LOG_LEVEL: 'silent' };
  const CORS_ORIGINS = 'https://a.example, http://localhost:5173';
  const databaseUrl = 'postgresql://u:p@h/d';
  expect(read({ ...env, CORS_ORIGINS, DATABASE_URL: databaseUrl })).toEqual({
    port: 0,
    host: '::1',
    databaseUrl,
    redisUrl: 'rediss://h:1/2',
    timeouts: { connectMs: 1, statementMs: 600_000, lockMs: 20 },
    redisMs: 30,
    logLevel: 'silent',
    seed: false,
    corsOrigins: ['https://a.example', 'http://localhost:5173'],
  });
  expect(read({ DATABASE_URL: databaseUrl, SEED: '1' }).seed).toBe(true);
  expect(read({ SEED: '0' }).seed).toBe(false);
});

const redis = 'REDIS_URL must be a URL such as redis://host:6379 or redis://host:6379/0';
const origins =
  'CORS_ORIGINS must be * or origins such as https://app.example.com, separated by commas';

test.each([
  ['PORT', '65536', 'PORT must be an integer from 0 to 65535'],
  ['PORT', '-1', 'PORT must be an integer from 0 to 65535'],
  ['PORT', '80.5', 'PORT must be an integer from 0 to 65535'],
  ['PORT', 'http', 'PORT must be an integer from 0 to 65535'],
  ['HOST', 'http://localhost', 'HOST must be a host name or an IP address'],
  ['HOST', 'a b', 'HOST must be a host name or an IP address'],
  [
    'DATABASE_URL',
    'mysql://root:hunter2@h/d',
    'DATABASE_URL must be a URL such as postgres://user:password@host:5432/database',
  ],
  [
    'DATABASE_URL',
    'hunter2',
    'DATABASE_URL must be a URL such as postgres://user:password@host:5432/database',
  ],
  ['REDIS_URL', 'http://:hunter2@h', redis],
  ['REDIS_URL', 'redis://h:6379/name', redis],
  ['REDIS_URL', 'redis://h:6379?db=name', redis],
  ['REDIS_URL', 'redis://:hunter%@h', redis],
  [
    'LOG_LEVEL',
    'constructor',
    'LOG_LEVEL must be one of silent, fatal, error, warn, info, debug, trace',
  ],
  ['CORS_ORIGINS', 'https://a.example/', origins],
  ['CORS_ORIGINS', 'a.example', origins],
  ['CORS_ORIGINS', 'null', origins],
  ['CORS_ORIGINS', 'https://a.example,', origins],
  ['CORS_ORIGINS', 'https://*.a.example', origins],
  ['CORS_ORIGINS', 'https://A.example', origins],
  ['SEED', 'yes', 'SEED must be 0 or 1'],
  ...['0', '-1', '1.5', '600001', '1s'].map((value) => [
    'DATABASE_STATEMENT_TIMEOUT',
    value,
    'DATABASE_STATEMENT_TIMEOUT must be a number of milliseconds from 1 to 600000',
  ]),
])('%s=%s is named and not shown', (name, value, message) => {
  expect(() => read({ [name]: value })).toThrow(new ConfigError([message]));
});

test('several wrong variables are named together', () => {
  const message = 'PORT must be an integer from 0 to 65535\nSEED must be 0 or 1';
  expect(() => read({ PORT: 'x', SEED: '2' })).toThrow(message);
});
