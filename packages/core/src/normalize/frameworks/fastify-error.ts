import { createApiError } from '../../error/create-api-error.ts';
import { read, readString } from '../../guard/read.ts';
import { badPath, notJson, unknownRoute, wrongLength } from '../../status/sentences.ts';
import { statusOf } from '../given-status.ts';
import type { Recognizer } from '../recognizer.ts';
import { shownMessage } from '../shown-message.ts';

/** Sentences for Fastify's errors, whose texts show paths and content types. */
const sentences: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['FST_ERR_BAD_URL', badPath],
  ['FST_ERR_CTP_EMPTY_JSON_BODY', notJson],
  ['FST_ERR_CTP_INVALID_CONTENT_LENGTH', wrongLength],
  ['FST_ERR_CTP_INVALID_JSON_BODY', notJson],
  ['FST_ERR_NOT_FOUND', unknownRoute],
]);

/** @fastify/error: the message is shown if the service made the error, not Fastify or a plugin. */
export const fromFastifyError: Recognizer = (thrown) => {
  const code = readString(thrown, 'code');
  if (code === undefined || readString(thrown, 'name') !== 'FastifyError') return undefined;
  const status = statusOf(thrown);
  if (status === undefined) return undefined;
  const message = code.startsWith('FST_')
    ? sentences.get(code)
    : shownMessage(thrown, status, read(thrown, 'message'));
  return createApiError(status, message, { cause: thrown });
};
