import { createApiError } from '../../error/create-api-error.ts';
import { errorOfMessages } from '../../error/error-of-messages.ts';
import { toList } from '../../guard/guarded-read.ts';
import { isObject, read } from '../../guard/read.ts';
import { isFailureStatus } from '../../status/status-name.ts';
import { fromClassValidator } from '../libraries/schema-error.ts';
import type { NormalizeOptions, Recognizer } from '../recognizer.ts';
import { shownMessage, shownMessages } from '../shown-message.ts';

function call(thrown: object, method: unknown): unknown {
  return typeof method === 'function' ? method.call(thrown) : undefined;
}

/** What `@nestjs/throttler` says where the service gave it no text. */
const throttled = 'ThrottlerException: Too Many Requests';

/** What multer refuses. Nest puts the name of the field behind it, which the client chose, at any length. */
const ofMulter = /^(Unexpected (?:file )?field|Field value too long) - /;

/** The message of a response. That of an Error was not written for the client, and Nest leaves it out. */
function messageIn(response: unknown): unknown {
  if (response === throttled) return undefined;
  if (typeof response === 'string' || Array.isArray(response)) return response;
  if (response instanceof Error) return undefined;
  const message = read(response, 'message');
  return typeof message === 'string' ? (ofMulter.exec(message)?.[1] ?? message) : message;
}

/** The errors of class-validator, as a `ValidationPipe` gives them to its `exceptionFactory`. */
function validationMessages(
  thrown: object,
  message: unknown,
  options: NormalizeOptions,
): readonly string[] | undefined {
  // Where the pipe hides its messages, this is a text.
  if (!isObject(message)) return undefined;
  const lists = [message, read(thrown, 'cause')].map(toList);
  return lists.map((list) => fromClassValidator(list, options)).find(Boolean);
}

/**
 * Returns what Nest made an HttpException of: it copies the status and the message of what a body
 * parser or Fastify threw, and nothing of what these errors are known by.
 */
export function behindNest(thrown: object): object | undefined {
  const original = read(thrown, 'cause');
  if (typeof read(thrown, 'getStatus') !== 'function' || !isObject(original)) return undefined;
  const isCopy =
    call(thrown, read(thrown, 'getStatus')) === read(original, 'statusCode') &&
    read(thrown, 'message') === read(original, 'message');
  return isCopy ? original : undefined;
}

/** Nest: an HttpException, whose response is a text or a list, or has such a `message`. */
export const fromNest: Recognizer = (thrown, options) => {
  const getStatus = read(thrown, 'getStatus');
  const getResponse = read(thrown, 'getResponse');
  if (typeof getStatus !== 'function' || typeof getResponse !== 'function') return undefined;
  const status = call(thrown, getStatus);
  // Its `response` would make it look like the error of an HTTP client.
  if (!isFailureStatus(status)) return createApiError(500, undefined, { cause: thrown });
  const message = messageIn(call(thrown, getResponse));
  const shown =
    validationMessages(thrown, message, options) ?? shownMessages(thrown, status, message);
  if (shown.length > 0) return errorOfMessages(status, shown, { cause: thrown });
  return createApiError(status, shownMessage(thrown, status, message), { cause: thrown });
};
