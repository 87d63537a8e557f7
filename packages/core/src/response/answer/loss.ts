import type { ApiError } from '../../error/api-error.ts';
import { isObject } from '../../guard/read.ts';
import { type Answer, jsonOf } from './answer.ts';

const keys: readonly string[] = ['statusCode', 'message', 'error'];

/** Says what is wrong with a body that is not one of the contract, without a value of it. */
export function bodyFault(body: unknown): string {
  if (!isObject(body)) return 'the body is not a JSON object';
  const missing = keys.filter((key) => !Object.hasOwn(body, key));
  const others = namesOf(Object.keys(body).filter((key) => !keys.includes(key)));
  const faults = [
    missing.length > 0 && `lacks ${missing.join(', ')}`,
    others.length > 0 && `has ${others.join(', ')}`,
  ].filter(Boolean);
  return faults.length > 0 ? `the body ${faults.join(' and ')}` : 'a key has another type';
}

const mostNames = 8;
const longestName = 40;

/** Names of keys for a report. A service may have as many as it likes, of any length. */
function namesOf(names: readonly string[]): readonly string[] {
  const shown = names
    .slice(0, mostNames)
    .map((name) => name.slice(0, longestName).replace(/[^\x20-\x7e]/g, '?'));
  return names.length > mostNames ? [...shown, 'others'] : shown;
}

const deepest = 4;

/** Whether a response still says what a value of an answer says. */
function isKept(value: unknown, sent: string, depth = 0): boolean {
  if (typeof value === 'string') return sent.includes(value);
  if (!isObject(value) || depth > deepest) return false;
  const values = Object.values(value);
  return values.length > 0 && values.every((each) => isKept(each, sent, depth + 1));
}

/**
 * Names what of an answer its client would no longer find if it were replaced by an error: keys of
 * JSON, or `text`.
 */
export function lossOf(answer: Answer, error: ApiError): readonly string[] {
  const { text } = answer;
  const body = jsonOf(answer);
  const { statusCode, message, error: name } = error.toJSON();
  const texts = [name, message].flat();
  const sent = texts.join('\n');
  if (!body) return !text || texts.includes(text.trim()) ? [] : ['text'];
  const lost = Object.entries(body).filter(
    ([key, value]) => !(key === 'statusCode' && value === statusCode) && !isKept(value, sent),
  );
  return namesOf(lost.map(([key]) => key));
}

/** The message that an error would send, in one line. */
export function messageOf(error: ApiError): string {
  return [error.toJSON().message].flat().join('; ');
}
