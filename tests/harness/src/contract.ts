import { STATUS_CODES } from 'node:http';
import { headerOf, type SeenResponse } from './read-response.ts';

// Written from WIRE.md, not from the packages under test. The names are those of Node.
const sentences: ReadonlyMap<number, string> = new Map([
  [413, 'Request body is too large'],
  [429, 'Too many requests. Please slow down and retry after a moment.'],
  [502, 'An upstream service failed. Try again later.'],
  [503, 'The service is temporarily unavailable. Try again later.'],
  [504, 'An upstream service did not answer in time. Try again later.'],
]);

const unexpected = 'An unexpected error occurred. If this persists, contact support.';

export type Message = string | readonly string[];

/** The name of a status, or of its class if it is not registered. */
export function nameOf(status: number): string {
  return STATUS_CODES[status] ?? (status < 500 ? 'Bad Request' : 'Internal Server Error');
}

/** The sentence of a status, for a response without its own message. */
export function sentenceOf(status: number): string {
  return sentences.get(status) ?? (status < 500 ? nameOf(status) : unexpected);
}

/** The body of the contract for a status. */
export function bodyOf(statusCode: number, message: Message = sentenceOf(statusCode)): string {
  return JSON.stringify({ statusCode, message, error: nameOf(statusCode) });
}

/** Headers of the abandoned body, of another framing, or injected by a line break. */
const dropped = [
  'etag',
  'last-modified',
  'content-encoding',
  'content-disposition',
  'content-language',
  'content-location',
  'expires',
  'accept-ranges',
  'age',
  'pragma',
  'trailer',
  'transfer-encoding',
  'x-injected',
];

const always = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};

const once = [...Object.keys(always), 'content-length', 'date'];

function headFault(response: SeenResponse): string | undefined {
  const { statusCode, headers } = response;
  const of = (name: string) => headerOf(response, name);
  const wrong = Object.entries(always).find(([name, value]) => of(name) !== value);
  if (wrong) return `${wrong[0]} is ${of(wrong[0])}`;
  if (of('content-length') === undefined) return 'no content-length';
  const stale = dropped.find((name) => of(name) !== undefined);
  if (stale) return `header ${stale}`;
  if (statusCode !== 416 && of('content-range') !== undefined) return 'header content-range';
  if (statusCode === 401 && !of('www-authenticate')) return 'no www-authenticate';
  if (statusCode === 429 && !of('retry-after')) return 'no retry-after';
  const twice = once.find((name) => headers.filter(([key]) => key === name).length > 1);
  return twice && `${twice} twice`;
}

function isMessage(message: unknown): boolean {
  const isText = (text: unknown) => typeof text === 'string' && text !== '';
  return Array.isArray(message) ? message.length > 0 && message.every(isText) : isText(message);
}

function bodyFault(text: string, status: number): string | undefined {
  let body: Record<string, unknown>;
  try {
    body = JSON.parse(text);
  } catch {
    return 'the body is no JSON';
  }
  if (Object.keys(body).join() !== 'statusCode,message,error') return 'keys';
  if (body.statusCode !== status) return 'statusCode';
  if (body.error !== nameOf(status)) return 'error';
  return isMessage(body.message) ? undefined : 'message';
}

/** Says what is wrong with a response; `undefined` if it keeps the contract. */
export function contractFault(response: SeenResponse, method: string): string | undefined {
  const { statusCode, body } = response;
  if (statusCode < 400 || statusCode > 599) return `status ${statusCode}`;
  const fault = headFault(response);
  if (fault || method === 'HEAD') return fault;
  const text = body.toString('utf8');
  if (!Buffer.from(text).equals(body)) return 'the body is no UTF-8';
  return bodyFault(text, statusCode);
}

/** The message in the body of a response. */
export function messageOf({ body }: SeenResponse): Message | undefined {
  return body.length > 0 ? JSON.parse(body.toString()).message : undefined;
}
