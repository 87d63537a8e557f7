import type { Messages } from '../../error/api-error.ts';
import { has, isObject, read } from '../../guard/read.ts';
import { failureName } from '../../status/status-name.ts';
import { type Answer, contentTypeOf, jsonOf } from './answer.ts';
import { shownText } from './shown-text.ts';

/** Finds the messages that an answer lists; `[]` if it lists none. */
export type ListMessages = (body: object) => readonly string[];

const longestLine = 200;

/** Where services put an error into their answers, and oRPC what it sends. */
const deepest = 2;

/** OAuth's code means more to its clients than the description beside it. */
function describedError(body: object): string | undefined {
  const description = shownText(read(body, 'error_description'));
  const code = shownText(read(body, 'error'));
  return description && code && `${code}: ${description}`;
}

function textOf(body: object): string | undefined {
  const texts = ['message', 'error', 'msg', 'detail', 'title'].map((key) => read(body, key));
  return shownText(texts[0]) ?? describedError(body) ?? texts.map(shownText).find(Boolean);
}

/**
 * What is said beside a list: with 400 and 422 the fields are all that is wrong, and beside a list of
 * messages an `error` only names the status.
 */
function introduction(body: object, statusCode: number): readonly string[] {
  if (statusCode === 400 || statusCode === 422 || Array.isArray(read(body, 'message'))) return [];
  const text = textOf(body);
  return text === undefined || text === failureName(statusCode) ? [] : [text];
}

/** Whether an object was written for a caller. An error that was printed has its stack. */
function isWritten(value: unknown): value is object {
  return isObject(value) && !has(value, 'stack');
}

function messagesOfObject(
  body: object,
  statusCode: number,
  list: ListMessages | undefined,
  depth = 0,
): Messages | undefined {
  const listed = list?.(body) ?? [];
  if (listed.length > 0) return [...introduction(body, statusCode), ...listed];
  const text = textOf(body);
  if (text !== undefined || depth >= deepest) return text;
  const inner = [read(body, 'error'), read(body, 'json')].find(isWritten);
  return inner && messagesOfObject(inner, statusCode, list, depth + 1);
}

function isHtml(contentType: string | undefined, text: string): boolean {
  return /html|xml/i.test(contentType ?? '') || text.startsWith('<');
}

function messageOfLine(text: string, contentType: string | undefined): string | undefined {
  const line = text.trim();
  const isLine = line.length <= longestLine && !/[\p{Cc}\u2028\u2029]/u.test(line);
  const isText = !contentType || /^text\/plain\b/i.test(contentType);
  return isLine && isText && !isHtml(contentType, line) ? shownText(line) : undefined;
}

/**
 * Finds the messages in an answer (WIRE.md): a line of text, a field of a JSON object, or a list of
 * what is wrong with each field.
 */
export function messagesOf(answer: Answer, list: ListMessages | undefined): Messages | undefined {
  const { statusCode, text } = answer;
  if (text === undefined || statusCode >= 500) return undefined;
  const body = jsonOf(answer);
  if (body) return messagesOfObject(body, statusCode, list);
  return messageOfLine(text, contentTypeOf(answer));
}
