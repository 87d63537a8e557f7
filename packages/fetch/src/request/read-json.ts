import { ApiError } from '@error-contract/core';
import {
  badCharset,
  badCompression,
  badEncoding,
  incomplete,
  isObject,
  notJson,
} from '@error-contract/core/adapter';
import { assertOptions, type Kind } from '@error-contract/core/options';
import { isClientAbort } from './client-abort.ts';
import { decoded, isDecodable } from './decode.ts';
import { drop } from './drop.ts';
import { readBytes, TooLong } from './read-bytes.ts';
import { noteBody } from './sent.ts';

/** How {@link readJson} reads. */
export interface ReadJsonOptions {
  /** How many bytes a body may have, decoded: 1 MiB by default. */
  readonly limit?: number | undefined;
}

/** What has a body: a request, or what was kept of one. */
export type Incoming = Pick<Request, 'body' | 'bodyUsed' | 'headers' | 'signal'>;

/** As Fastify and @koa/bodyparser have it. */
const usual = 1_048_576;

const aLimit: Kind = [
  (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  'a number of bytes',
];

/**
 * The limit, in bytes, of a function's options.
 * @throws {TypeError} for unknown or wrong options
 */
export function limitOf(
  name: string,
  options: ReadJsonOptions,
  more: Readonly<Record<string, Kind>> = {},
): number {
  assertOptions(name, options, { limit: aLimit, ...more });
  return options.limit ?? usual;
}

const json = /^application\/(?:[\w.!#$&^+-]+\+)?json$/i;

/** The decoder of a body, by its type. */
function decoderOf(contentType: string): TextDecoder {
  const [mediaType = '', ...parameters] = contentType.split(';').map((part) => part.trim());
  if (!json.test(mediaType)) throw new ApiError(415);
  const charset = parameters.find((parameter) => /^charset=/i.test(parameter))?.slice(8) ?? 'utf-8';
  const name = charset.replace(/^"(.*)"$/, '$1').toLowerCase();
  try {
    // RFC 8259 has no other, but body parsers read these.
    if (name.startsWith('utf-')) return new TextDecoder(name, { fatal: true });
  } catch {
    // a charset that nobody knows
  }
  throw new ApiError(415, badCharset);
}

function isUnsafe(key: string, value: unknown): boolean {
  if (key === '__proto__') return true;
  return key === 'constructor' && isObject(value) && Object.hasOwn(value, 'prototype');
}

/** Parses a text, and refuses keys that would change what every object has. */
function parse(text: string): unknown {
  const refuse = (key: string, value: unknown) => {
    if (isUnsafe(key, value)) throw new SyntaxError('A key that would change a prototype');
    return value;
  };
  // The escapes can spell such a key, too. Asking about each one costs more than parsing.
  const isSuspicious = /__proto__|constructor|\\u/.test(text);
  const value: unknown = isSuspicious ? JSON.parse(text, refuse) : JSON.parse(text);
  if (!isObject(value)) throw new SyntaxError('Neither an object nor an array');
  return value;
}

function tooLarge(cause?: unknown): ApiError {
  return new ApiError(413, undefined, { cause });
}

/** What reading a body fails with is the client's fault, or says that it has left. */
function readingFault(thrown: unknown, request: Incoming): unknown {
  if (thrown instanceof TooLong) return tooLarge(thrown);
  if (isClientAbort(thrown, request) || thrown instanceof ApiError) return thrown;
  return new ApiError(400, incomplete, { cause: thrown });
}

async function bytesOf(request: Incoming, limit: number): Promise<Uint8Array> {
  if (request.bodyUsed) throw new TypeError('The body of the request was read before');
  if (Number(request.headers.get('content-length')) > limit) {
    if (request.body) drop(request.body.getReader());
    throw tooLarge();
  }
  try {
    return request.body ? await readBytes(request.body, limit, { leave: drop }) : new Uint8Array();
  } catch (thrown) {
    throw readingFault(thrown, request);
  }
}

async function decodedBytes(bytes: Uint8Array, encoding: string, limit: number) {
  try {
    return (await decoded(bytes, encoding, limit)) ?? bytes;
  } catch (thrown) {
    if (thrown instanceof TooLong) throw tooLarge(thrown);
    throw new ApiError(400, badCompression, { cause: thrown });
  }
}

/** Reads the text of a JSON body; `undefined` where there is none, and none was announced. */
export async function readJsonText(request: Incoming, limit: number): Promise<string | undefined> {
  const { headers } = request;
  const type = headers.get('content-type');
  if (type === null) return (await bytesOf(request, limit)).length > 0 ? refuse(415) : undefined;
  const encoding = headers.get('content-encoding') ?? 'identity';
  const decoder = decoderOf(type);
  if (encoding.toLowerCase() !== 'identity' && !isDecodable(encoding)) {
    throw new ApiError(415, badEncoding);
  }
  const bytes = await decodedBytes(await bytesOf(request, limit), encoding, limit);
  try {
    return decoder.decode(bytes);
  } catch (thrown) {
    throw new ApiError(400, notJson, { cause: thrown });
  }
}

function refuse(statusCode: number): never {
  throw new ApiError(statusCode);
}

/**
 * Parses the text of a JSON body.
 * @throws {ApiError} 400 for what is no object and no array, or has a key such as `__proto__`
 */
export function parseJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : parse(text);
  } catch (thrown) {
    throw new ApiError(400, notJson, { cause: thrown });
  }
}

/** Reads a JSON body; `undefined` where there is none, and none was announced. */
export async function readOptionalJson(request: Request, limit: number): Promise<unknown> {
  const body = parseJson(await readJsonText(request, limit));
  noteBody(request, body);
  return body;
}

/**
 * Reads the JSON body of a request: an object or an array.
 * @throws {ApiError} 400 for what is empty, malformed, not UTF-8, or has a key such as `__proto__`;
 * 413 for more than `limit` bytes, of which no more are read; 415 for another media type, charset or
 * encoding
 * @throws {TypeError} for a wrong limit, and for a body that was read before
 */
export async function readJson(request: Request, options: ReadJsonOptions = {}): Promise<unknown> {
  const body = await readOptionalJson(request, limitOf('readJson', options));
  if (body === undefined) throw new ApiError(400, notJson);
  return body;
}
