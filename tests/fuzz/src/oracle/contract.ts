import { headerOf, type WireResponse } from '../client/read-response.ts';

// Written from the contract, not from the packages under test.
const names: ReadonlyMap<number, string> = new Map([
  [400, 'Bad Request'],
  [401, 'Unauthorized'],
  [402, 'Payment Required'],
  [403, 'Forbidden'],
  [404, 'Not Found'],
  [405, 'Method Not Allowed'],
  [406, 'Not Acceptable'],
  [407, 'Proxy Authentication Required'],
  [408, 'Request Timeout'],
  [409, 'Conflict'],
  [410, 'Gone'],
  [411, 'Length Required'],
  [412, 'Precondition Failed'],
  [413, 'Payload Too Large'],
  [414, 'URI Too Long'],
  [415, 'Unsupported Media Type'],
  [416, 'Range Not Satisfiable'],
  [417, 'Expectation Failed'],
  [418, "I'm a Teapot"],
  [421, 'Misdirected Request'],
  [422, 'Unprocessable Entity'],
  [423, 'Locked'],
  [424, 'Failed Dependency'],
  [425, 'Too Early'],
  [426, 'Upgrade Required'],
  [428, 'Precondition Required'],
  [429, 'Too Many Requests'],
  [431, 'Request Header Fields Too Large'],
  [451, 'Unavailable For Legal Reasons'],
  [500, 'Internal Server Error'],
  [501, 'Not Implemented'],
  [502, 'Bad Gateway'],
  [503, 'Service Unavailable'],
  [504, 'Gateway Timeout'],
  [505, 'HTTP Version Not Supported'],
  [506, 'Variant Also Negotiates'],
  [507, 'Insufficient Storage'],
  [508, 'Loop Detected'],
  [509, 'Bandwidth Limit Exceeded'],
  [510, 'Not Extended'],
  [511, 'Network Authentication Required'],
]);

const sentences: ReadonlyMap<number, string> = new Map([
  [413, 'Request body is too large'],
  [429, 'Too many requests. Please slow down and retry after a moment.'],
  [502, 'An upstream service failed. Try again later.'],
  [503, 'The service is temporarily unavailable. Try again later.'],
  [504, 'An upstream service did not answer in time. Try again later.'],
]);

const unexpected = 'An unexpected error occurred. If this persists, contact support.';

export function nameOf(status: number): string {
  const fallback = names.get(status < 500 ? 400 : 500);
  return names.get(status) ?? fallback ?? '';
}

export function sentenceOf(status: number): string {
  return sentences.get(status) ?? (status < 500 ? nameOf(status) : unexpected);
}

export type Message = string | readonly string[];

/** The body of the contract for a status. */
export function bodyOf(statusCode: number, message: Message = sentenceOf(statusCode)): string {
  return JSON.stringify({ statusCode, message, error: nameOf(statusCode) });
}

/** What described the abandoned body, or frames another one. */
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

const once = ['content-type', 'content-length', 'cache-control', 'x-content-type-options', 'date'];

function headFault(response: WireResponse): string | undefined {
  const { statusCode } = response;
  const of = (name: string) => headerOf(response, name);
  if (of('content-type') !== 'application/json; charset=utf-8') return 'Content-Type';
  if (of('cache-control') !== 'no-store') return 'Cache-Control';
  if (of('x-content-type-options') !== 'nosniff') return 'X-Content-Type-Options';
  if (of('content-length') === undefined) return 'no Content-Length';
  const stale = dropped.find((name) => of(name) !== undefined);
  if (stale) return `header ${stale}`;
  if (statusCode !== 416 && of('content-range') !== undefined) return 'header content-range';
  if (statusCode === 401 && !of('www-authenticate')) return 'no WWW-Authenticate';
  if (statusCode === 429 && !of('retry-after')) return 'no Retry-After';
  const names = response.headers.map(([name]) => name);
  return once.find((name) => names.filter((n) => n === name).length > 1);
}

function isMessage(message: unknown): boolean {
  if (!Array.isArray(message)) return typeof message === 'string' && message !== '';
  return message.length > 0 && message.every((text) => typeof text === 'string' && text !== '');
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

/** What is wrong with an error answer, in a word; `undefined` if it keeps the contract. */
export function contractFault(response: WireResponse, method: string): string | undefined {
  const { statusCode, body } = response;
  if (statusCode < 400 || statusCode > 599) return `status ${statusCode}`;
  const fault = headFault(response);
  if (fault) return fault;
  if (method === 'HEAD') return undefined;
  const text = body.toString('utf8');
  if (!Buffer.from(text).equals(body)) return 'the body is no UTF-8';
  return bodyFault(text, statusCode);
}

/** The message of an error answer. */
export function messageOf({ body }: WireResponse): Message | undefined {
  return body.length > 0 ? JSON.parse(body.toString()).message : undefined;
}
