import { isIP } from 'node:net';
import { defaultRedisMs } from '../admission/connect-redis.ts';
import { defaultTimeouts } from '../store/create-store.ts';
import type { DatabaseTimeouts } from '../store/sessions.ts';
import { type LogLevel, logLevels } from './logger.ts';

/** The settings that a service reads from its environment. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Without it the database is embedded. */
  readonly databaseUrl: string | undefined;
  /** Without it requests are counted in memory. */
  readonly redisUrl: string | undefined;
  /** How long a request waits for the database. */
  readonly timeouts: DatabaseTimeouts;
  /** How long a request waits for Redis, in milliseconds. */
  readonly redisMs: number;
  readonly logLevel: LogLevel;
  readonly seed: boolean;
  /** The origins whose pages may call the API, or `*`. Without any, CORS is off. */
  readonly corsOrigins: readonly string[];
}

/** The environment is wrong. The message has one sentence per variable and never shows a value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

const hostname = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i;

function isUrl(value: string, protocols: readonly string[]): boolean {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol);
}

function decodes(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** The client decodes the password, and takes a path or `?db=` for a number: what it cannot read would end the process. */
function isRedisUrl(value: string): boolean {
  if (!isUrl(value, ['redis:', 'rediss:']) || !decodes(value)) return false;
  const { pathname, searchParams } = new URL(value);
  return /^\/?-?\d*$/.test(pathname) && /^-?\d*$/.test(searchParams.get('db') ?? '');
}

/** Whether a text is a port; 0 is any free one. */
export function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535;
}

/** At most ten minutes: whoever wants to wait for ever wants to know that nobody answers. */
function isTimeout(value: string): boolean {
  return /^[1-9]\d{0,5}$/.test(value) && Number(value) <= 600_000;
}

const timeoutRule = 'must be a number of milliseconds from 1 to 600000';

/** Browsers send an origin without a slash, and in lower case. */
function isOrigin(value: string): boolean {
  if (value === '*') return true;
  if (value.includes('*') || !isUrl(value, ['http:', 'https:'])) return false;
  return new URL(value).origin === value;
}

const toList = (value: string) => value.split(',').map((item) => item.trim());

/** Each variable: a check of its value, and the sentence if the value is wrong. */
const rules: readonly (readonly [
  name: string,
  isRight: (value: string) => boolean,
  rule: string,
])[] = [
  ['PORT', isPort, 'must be an integer from 0 to 65535'],
  [
    'HOST',
    (value) => isIP(value) > 0 || hostname.test(value),
    'must be a host name or an IP address',
  ],
  [
    'DATABASE_URL',
    (value) => isUrl(value, ['postgres:', 'postgresql:']),
    'must be a URL such as postgres://user:password@host:5432/database',
  ],
  ['REDIS_URL', isRedisUrl, 'must be a URL such as redis://host:6379 or redis://host:6379/0'],
  [
    'LOG_LEVEL',
    (value) => logLevels.some((level) => level === value),
    `must be one of ${logLevels.join(', ')}`,
  ],
  ['DATABASE_CONNECT_TIMEOUT', isTimeout, timeoutRule],
  ['DATABASE_STATEMENT_TIMEOUT', isTimeout, timeoutRule],
  ['DATABASE_LOCK_TIMEOUT', isTimeout, timeoutRule],
  ['REDIS_TIMEOUT', isTimeout, timeoutRule],
  [
    'CORS_ORIGINS',
    (value) => toList(value).every(isOrigin),
    'must be * or origins such as https://app.example.com, separated by commas',
  ],
  ['SEED', (value) => value === '0' || value === '1', 'must be 0 or 1'],
];

/** An empty variable counts as unset, because shells and compose files produce empty ones. */
function setting(env: Environment, name: string): string | undefined {
  return env[name] || undefined;
}

function timeout(env: Environment, name: string, otherwise: number): number {
  return Number(setting(env, name) ?? otherwise);
}

function timeoutsOf(env: Environment): DatabaseTimeouts {
  const { connectMs, statementMs, lockMs } = defaultTimeouts;
  return {
    connectMs: timeout(env, 'DATABASE_CONNECT_TIMEOUT', connectMs),
    statementMs: timeout(env, 'DATABASE_STATEMENT_TIMEOUT', statementMs),
    lockMs: timeout(env, 'DATABASE_LOCK_TIMEOUT', lockMs),
  };
}

function problemsOf(env: Environment): string[] {
  const isWrong = (name: string, isRight: (value: string) => boolean) => {
    const value = setting(env, name);
    return value !== undefined && !isRight(value);
  };
  return rules
    .filter(([name, isRight]) => isWrong(name, isRight))
    .map(([name, , rule]) => `${name} ${rule}`);
}

/**
 * Reads and checks the variables of the table above.
 * @throws {ConfigError} that names every wrong one
 */
export function readConfig(env: Environment, defaults: { port: number }): Config {
  const problems = problemsOf(env);
  if (problems.length > 0) throw new ConfigError(problems);
  const databaseUrl = setting(env, 'DATABASE_URL');
  const seed = setting(env, 'SEED');
  const origins = setting(env, 'CORS_ORIGINS');
  return {
    port: Number(setting(env, 'PORT') ?? defaults.port),
    host: setting(env, 'HOST') ?? '127.0.0.1',
    databaseUrl,
    redisUrl: setting(env, 'REDIS_URL'),
    timeouts: timeoutsOf(env),
    redisMs: timeout(env, 'REDIS_TIMEOUT', defaultRedisMs),
    logLevel: logLevels.find((level) => level === env.LOG_LEVEL) ?? 'info',
    seed: seed === undefined ? databaseUrl === undefined : seed === '1',
    corsOrigins: origins === undefined ? [] : toList(origins),
  };
}
