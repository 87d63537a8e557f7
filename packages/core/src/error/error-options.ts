import { aBoolean, anything, aRecord, assertOptions, type Kind } from '../guard/options.ts';
import { lineage } from './lineage.ts';

/** The key under which each of our classes lists its options. */
export const optionKinds: unique symbol = Symbol('options');

/** The options that every error has. */
export const errorOptions = { cause: anything, headers: aRecord, expose: aBoolean } as const;

/** The part of a class that tells whether it is ours. */
interface ErrorClass {
  readonly prototype: { readonly name: string };
  readonly [lineage]: unknown;
  readonly [optionKinds]: Readonly<Record<string, Kind>>;
}

/**
 * Checks the options of an error. A class that a service derives may have more of its own.
 * @throws {TypeError}
 */
export function assertErrorOptions(Class: ErrorClass, options: unknown): void {
  const bag = { isOpen: !Object.hasOwn(Class, lineage) };
  assertOptions(Class.prototype.name, options, Class[optionKinds], bag);
}

function isMessage(value: unknown): boolean {
  return typeof value === 'string' || value === undefined || value === null;
}

/**
 * Checks the message of an error. What is no text would be left out in silence, and the client told
 * no more than the name of the status. An unknown one (`undefined`, `null`) is no mistake.
 * @throws {TypeError}
 */
export function assertMessage(Class: ErrorClass, message: unknown): void {
  if (isMessage(message) || (Array.isArray(message) && message.every(isMessage))) return;
  const { name } = Class.prototype;
  throw new TypeError(
    `The message of ${name} is a string, or an array of strings: new ${name}('Not in this state').`,
  );
}
