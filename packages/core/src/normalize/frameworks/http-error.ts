import type { Messages } from '../../error/api-error.ts';
import { createApiError } from '../../error/create-api-error.ts';
import { errorOfMessages } from '../../error/error-of-messages.ts';
import { isTexts } from '../../guard/guarded-read.ts';
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
import { isJsonText } from '../../validation/input/author-message.ts';
import { isExposed, statusOf } from '../given-status.ts';
import { plainHeaders } from '../plain-headers.ts';
import type { Recognizer } from '../recognizer.ts';
import { shownMessage, shownMessages } from '../shown-message.ts';

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

/** V8's message about bad JSON shows about ten characters on each side of the mistake. */
function isBadJson(thrown: object, status: number): boolean {
  if (status !== 400) return false;
  // Koa's parsers put the body beside it. One that a service exposes may be of a language of its own.
  const isParser = has(thrown, 'body') || !isExposed(thrown);
  if (readString(thrown, 'name') === 'SyntaxError' && isParser) return true;
  return isJsonText(readString(thrown, 'message') ?? '');
}

/** V8's error, to whose text Express adds the parameter, or one that nobody exposed. */
function isBadPath(thrown: object): boolean {
  if (readString(thrown, 'name') !== 'URIError') return false;
  const text = readString(thrown, 'message') ?? '';
  return !isExposed(thrown) || /^(?:URI malformed|Failed to decode param )/.test(text);
}

/** Koa's parsers say it only in their text, which names the encoding that was sent. */
function isBadEncoding(thrown: object, status: number): boolean {
  const message = readString(thrown, 'message') ?? '';
  return status === 415 && message.startsWith('Unsupported Content-Encoding');
}

/** What Node's zlib says of gzip and deflate, of brotli, and of zstd. */
const compressionFaults = /^(?:Z_|ERR__ERROR_FORMAT_|ZSTD_error_)/;

/** Whether a body could not be decompressed: Koa's parsers give zlib's errors no status. */
function isBadCompression(thrown: object): boolean {
  return compressionFaults.test(readString(thrown, 'code') ?? '');
}

/** The messages of an exposed error: a list that it has stands for its text. */
function exposed(thrown: object, status: number): Messages | undefined {
  const list = ['message', 'messages', 'errors'].map((key) => read(thrown, key)).find(isTexts);
  const shown = shownMessages(thrown, status, list);
  return shown.length > 0 ? shown : shownMessage(thrown, status, read(thrown, 'message'));
}

function messageOf(thrown: object, status: number): Messages | undefined {
  const type = readString(thrown, 'type');
  if (type !== undefined && bodySentences.has(type)) return bodySentences.get(type);
  if (isBadCompression(thrown)) return badCompression;
  if (isBadEncoding(thrown, status)) return bodySentences.get('encoding.unsupported');
  if (isBadJson(thrown, status)) return bodySentences.get('entity.parse.failed');
  if (isBadPath(thrown)) return badPath;
  return isExposed(thrown) && type !== 'entity.verify.failed' ? exposed(thrown, status) : undefined;
}

/**
 * Errors with a status: http-errors and all that is made with it (`ctx.throw`, body-parser, co-body,
 * send, csrf). The message is shown only if the error has `expose`.
 */
export const fromHttpError: Recognizer = (thrown) => {
  const status = statusOf(thrown) ?? (isBadCompression(thrown) ? 400 : undefined);
  if (status === undefined) return undefined;
  const headers = plainHeaders(read(thrown, 'headers'));
  const messages = messageOf(thrown, status);
  const options = { cause: thrown, headers };
  if (typeof messages === 'object') return errorOfMessages(status, messages, options);
  return createApiError(status, messages, options);
};
