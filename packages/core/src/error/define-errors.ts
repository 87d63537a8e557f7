import { aRecord, aText } from '../guard/options.ts';
import { type FailureStatus, isFailureStatus } from '../status/status-name.ts';
import type { Messages } from './api-error.ts';
import { createApiError } from './create-api-error.ts';
import type { DeclaredErrors, OptionsOf } from './declared-errors.ts';

function toStatus(key: string): number {
  const status = Number(key);
  if (isFailureStatus(status)) return status;
  throw new RangeError(`An error that is declared has a status from 400 to 599, not ${key}.`);
}

function assertSentences(sentences: object): void {
  const isRight = aRecord[0](sentences) && Object.values(sentences).every(aText[0]);
  if (isRight) return;
  throw new TypeError("defineErrors takes a sentence for each status: { 404: 'Agent not found' }.");
}

/**
 * Declares the errors of a route, each with its sentence, and returns a function that creates them:
 * `throw failures(404)`. A status that is not declared does not compile, and {@link StatusOf} gives
 * the declared ones to the client. Do not declare what any route can fail with (400, 401, 429, 5xx).
 * @throws {RangeError} for a status outside 400-599
 * @throws {TypeError} for anything but sentences
 */
export function defineErrors<Declared extends FailureStatus>(
  sentences: Readonly<Record<Declared, string>>,
): DeclaredErrors<Declared> {
  assertSentences(sentences);
  const declared = new Map(
    Object.entries<string>(sentences).map(([key, sentence]) => [toStatus(key), sentence]),
  );
  const statuses = Object.freeze([...declared.keys()]);
  const create = (status: number, message?: Messages, options?: OptionsOf<number>) => {
    const sentence = declared.get(status);
    if (sentence !== undefined) return createApiError(status, message ?? sentence, options);
    throw new RangeError(`The status ${String(status)} is none of ${statuses.join(', ')}.`);
  };
  return Object.assign(create, { statuses }) as DeclaredErrors<Declared>;
}
