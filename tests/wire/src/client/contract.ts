import { expect } from 'vitest';
import { headerOf, type WireResponse } from './parse-response.ts';

/** The answer that a row expects. */
export interface Expected {
  readonly status: number;
  /** The exact text of the body. By default that of the status without a message of its own. */
  readonly body?: string;
  /** Headers beside those of every error; `undefined` for one that must not be there. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

const names: ReadonlyMap<number, string> = new Map(
  Object.entries({
    400: 'Bad Request',
    401: 'Unauthorized',
    402: 'Payment Required',
    403: 'Forbidden',
    404: 'Not Found',
    405: 'Method Not Allowed',
    408: 'Request Timeout',
    409: 'Conflict',
    412: 'Precondition Failed',
    413: 'Payload Too Large',
    414: 'URI Too Long',
    415: 'Unsupported Media Type',
    416: 'Range Not Satisfiable',
    417: 'Expectation Failed',
    418: "I'm a Teapot",
    422: 'Unprocessable Entity',
    426: 'Upgrade Required',
    429: 'Too Many Requests',
    431: 'Request Header Fields Too Large',
    499: 'Bad Request',
    500: 'Internal Server Error',
    501: 'Not Implemented',
    502: 'Bad Gateway',
    503: 'Service Unavailable',
    504: 'Gateway Timeout',
    505: 'HTTP Version Not Supported',
    599: 'Internal Server Error',
  }).map(([code, name]) => [Number(code), name]),
);

const unexpected = 'An unexpected error occurred. If this persists, contact support.';

const sentences: ReadonlyMap<number, string> = new Map([
  [413, 'Request body is too large'],
  [429, 'Too many requests. Please slow down and retry after a moment.'],
  [502, 'An upstream service failed. Try again later.'],
  [503, 'The service is temporarily unavailable. Try again later.'],
  [504, 'An upstream service did not answer in time. Try again later.'],
]);

/** The body of the contract, written from WIRE.md and not from the package under test. */
export function bodyOf(statusCode: number, message?: string | readonly string[]): string {
  const error = names.get(statusCode);
  if (!error) throw new Error(`This suite has no name for ${statusCode}`);
  const sentence = sentences.get(statusCode) ?? (statusCode < 500 ? error : unexpected);
  return JSON.stringify({ statusCode, message: message ?? sentence, error });
}

/** An answer with a message of its own, and headers beside those of every error. */
export function said(
  status: number,
  message: string | readonly string[],
  headers: Expected['headers'] = {},
): Expected {
  return { status, body: bodyOf(status, message), headers };
}

const always = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};

/** What described the abandoned body, or frames another one. */
const stale = [
  'etag',
  'last-modified',
  'content-encoding',
  'content-range',
  'content-disposition',
  'content-language',
  'expires',
  'accept-ranges',
  'transfer-encoding',
  'set-cookie',
];

const absent = Object.fromEntries(stale.map((name) => [name, undefined]));

function defaultsOf(status: number): Record<string, string | undefined> {
  const challenge = status === 401 ? { 'www-authenticate': 'Bearer' } : {};
  const retry = status === 429 ? { 'retry-after': '1' } : {};
  return { ...absent, allow: undefined, ...challenge, ...retry };
}

/** Everything that a row says about an answer, and everything that every error answer has. */
export function expectContract(response: WireResponse, expected: Expected, method = 'GET'): void {
  const { status, body = bodyOf(status), headers } = expected;
  const length = { 'content-length': String(Buffer.byteLength(body)) };
  const wanted = { ...defaultsOf(status), ...always, ...length, ...headers };
  const sent = Object.keys(wanted).map((name) => [name, headerOf(response, name)]);
  expect({
    status: response.statusCode,
    body: response.body.toString(),
    complete: response.complete,
    headers: Object.fromEntries(sent),
  }).toEqual({ status, body: method === 'HEAD' ? '' : body, complete: true, headers: wanted });
}
