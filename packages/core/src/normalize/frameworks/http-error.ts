import { createApiError } from '../../error/create-api-error.ts';
import { has, read, readString } from '../../guard/read.ts';
import {
  badCharset,
  badCompression,
  badEncoding,
  badPath,
  incomplete,
  notJson,
  tooDeep,
  tooLarge,
  tooManyParameters,
  wrongLength,
} from '../../status/sentences.ts';
import { isFailureStatus } from '../../status/status-name.ts';
import { isJsonText } from '../../validation/input/author-message.ts';
import type { Recognizer } from '../recognizer.ts';
import { shownMessage } from '../shown-message.ts';

/** Sentences for the errors of body parsers, whose texts show the body or its charset. */
const bodySentences: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['entity.parse.failed', notJson],
  ['entity.too.large', tooLarge],
  ['encoding.unsupported', badEncoding],
  ['charset.unsupported', badCharset],
  ['parameters.too.many', tooManyParameters],
  ['querystring.parse.rangeError', tooDeep],
  ['request.size.invalid', wrongLength],
  ['request.aborted', incomplete],
]);

/** Finds the status of an error: an integer from 400 to 599 under either of the usual names. */
export function statusOf(thrown: object): number | undefined {
  return [read(thrown, 'statusCode'), read(thrown, 'status')].find(isFailureStatus);
}

/** V8's message about bad JSON shows about ten characters on each side of the mistake. */
function isBadJson(thrown: object, status: number): boolean {
  if (status !== 400) return false;
  if (readString(thrown, 'name') === 'SyntaxError' || has(thrown, 'body')) return true;
  return isJsonText(readString(thrown, 'message') ?? '');
}

/** Koa's parsers say it only in their text, which names the encoding that was sent. */
function isBadEncoding(thrown: object, status: number): boolean {
  const message = readString(thrown, 'message') ?? '';
  return status === 415 && message.startsWith('Unsupported Content-Encoding');
}

/** Whether a body could not be decompressed: Koa's parsers give zlib's errors no status. */
function isBadCompression(thrown: object): boolean {
  return readString(thrown, 'code')?.startsWith('Z_') === true;
}

function messageOf(thrown: object, status: number): string | undefined {
  const type = readString(thrown, 'type');
  if (type !== undefined && bodySentences.has(type)) return bodySentences.get(type);
  if (isBadCompression(thrown)) return badCompression;
  if (isBadEncoding(thrown, status)) return bodySentences.get('encoding.unsupported');
  if (isBadJson(thrown, status)) return bodySentences.get('entity.parse.failed');
  if (readString(thrown, 'name') === 'URIError') return badPath;
  const isExposed = read(thrown, 'expose') === true && type !== 'entity.verify.failed';
  return isExposed ? shownMessage(thrown, status, read(thrown, 'message')) : undefined;
}

/**
 * Errors with a status: http-errors and all that is made with it (`ctx.throw`, body-parser, co-body,
 * send, csrf). The message is shown only if the error has `expose`.
 */
export const fromHttpError: Recognizer = (thrown) => {
  const status = statusOf(thrown) ?? (isBadCompression(thrown) ? 400 : undefined);
  if (status === undefined) return undefined;
  const headers = read(thrown, 'headers') as Record<string, string>;
  return createApiError(status, messageOf(thrown, status), { cause: thrown, headers });
};
