import { toHeaders } from '../error/headers.ts';
import { isObject } from '../guard/read.ts';
import type { ErrorContractOptions } from './error-contract-options.ts';

type Check = readonly [
  name: keyof ErrorContractOptions,
  isRight: (value: unknown) => boolean,
  right: string,
];

const isFunction = (value: unknown) => typeof value === 'function';
const modes: readonly unknown[] = ['rewrite', 'report', 'keep'];
const isMode = (value: unknown) => isFunction(value) || modes.includes(value);

const isChallenge = (value: unknown) =>
  value === false ||
  (typeof value === 'string' && value !== '' && toHeaders({ value }).value !== undefined);

const checks: readonly Check[] = [
  ['onError', isFunction, 'a function'],
  ['mapError', isFunction, 'a function'],
  ['mapAnswer', isFunction, 'a function'],
  ['onDeviation', isFunction, 'a function'],
  ['responses', isMode, `one of ${modes.join(', ')}, or a function`],
  ['protocols', (value) => value === 'keep' || value === 'rewrite', 'keep or rewrite'],
  ['challenge', isChallenge, 'false, or the value of a WWW-Authenticate header'],
  ['validationStatus', (value) => value === 400 || value === 422, '400 or 422'],
  ['bareSchemaErrors', (value) => value === 400 || value === 500, '400 or 500'],
];

/**
 * Checks options whose mistakes would otherwise show only when a request fails.
 * @throws {TypeError} that names the option and its possible values
 */
export function assertOptions(options: ErrorContractOptions<never>): void {
  if (!isObject(options)) {
    throw new TypeError('The options of errorContract are an object, or left out.');
  }
  for (const [name, isRight, right] of checks) {
    const value: unknown = options[name];
    if (value !== undefined && !isRight(value)) {
      throw new TypeError(`The option ${name} of errorContract is ${right}.`);
    }
  }
}
