import { type ConformanceConfig, hints } from './config.ts';

/** The config is wrong. The message says where, and which keys are known there. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Checks a value; `where` is its place. Throws a ConfigError. */
export type Check = (value: unknown, where: string) => void;

const requestKeys: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['method', method],
  ['path', path],
  ['headers', nullableHeaders],
  ['body', () => {}],
]);

const jsonKeys = new Map<string, Check>([
  ['method', method],
  ['path', path],
  ['headers', nullableHeaders],
  ['oversizeBytes', positive],
]);

const hintKeys = new Map<string, Check>([
  ...requestKeys,
  ['times', positive],
  ['setup', list((value, where) => request(value, where, requestKeys))],
  ['fields', list(text)],
  ['waitMs', positive],
]);

const hintNames = new Map<string, Check>(
  Object.keys(hints).map((name) => [name, (value, where) => request(value, where, hintKeys)]),
);

const configKeys = new Map<string, Check>([
  ['headers', headers],
  ['json', (value, where) => request(value, where, jsonKeys)],
  ['probeHeaders', headers],
  ['provoke', (value, where) => object(value, where, hintNames)],
]);

/** Checks a parsed config file. Throws a ConfigError for the first fault. */
export function parseConfig(value: unknown): ConformanceConfig {
  object(value, 'the config', configKeys);
  return value as ConformanceConfig;
}

/** Checks an object by its known keys; `undefined` is a value of each. */
export function object(value: unknown, where: string, known: ReadonlyMap<string, Check>): void {
  for (const [key, entry] of entries(value, where)) {
    const check = known.get(key);
    const place = where.startsWith('the ') ? key : `${where}.${key}`;
    if (!check)
      throw new ConfigError(`${place} is not known; known: ${[...known.keys()].join(', ')}`);
    if (entry !== undefined) check(entry, place);
  }
}

function request(value: unknown, where: string, known: ReadonlyMap<string, Check>): void {
  object(value, where, known);
  if (!entries(value, where).some(([key, entry]) => key === 'path' && entry !== undefined)) {
    throw new ConfigError(`${where} needs a path`);
  }
}

function entries(value: unknown, where: string): [string, unknown][] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value);
  }
  throw new ConfigError(`${where} must be an object`);
}

function method(value: unknown, where: string): void {
  if (typeof value === 'string' && /^[A-Z]+$/.test(value)) return;
  throw new ConfigError(`${where} must be a method in capitals`);
}

function path(value: unknown, where: string): void {
  if (typeof value === 'string' && /^\/[^\s]*$/.test(value)) return;
  throw new ConfigError(`${where} must begin with / and have no spaces`);
}

function headers(value: unknown, where: string): void {
  for (const [name, entry] of entries(value, where)) text(entry, `${where}.${name}`);
}

function nullableHeaders(value: unknown, where: string): void {
  for (const [name, entry] of entries(value, where)) {
    if (entry !== null) text(entry, `${where}.${name}`);
  }
}

function text(value: unknown, where: string): void {
  // CR and LF would turn one request into two.
  if (typeof value === 'string' && !/[\r\n]/.test(value)) return;
  throw new ConfigError(`${where} must be a string of one line`);
}

/** Checks a positive integer. */
export function positive(value: unknown, where: string): void {
  if (Number.isSafeInteger(value) && Number(value) > 0) return;
  throw new ConfigError(`${where} must be a positive integer`);
}

function list(check: Check): Check {
  return (value, where) => {
    if (!Array.isArray(value)) throw new ConfigError(`${where} must be an array`);
    for (const [index, entry] of value.entries()) check(entry, `${where}.${index}`);
  };
}
