import { createApiError, type Recognizer, readString, statusOf } from '@error-contract/core/node';

/** What Fastify's own errors say to a client. Their texts echo paths and content types. */
const sentences: ReadonlyMap<string, string> = new Map([
  ['FST_ERR_BAD_URL', 'Request path is not valid percent-encoding'],
  ['FST_ERR_CTP_EMPTY_JSON_BODY', 'Request body is not valid JSON'],
  ['FST_ERR_CTP_INVALID_CONTENT_LENGTH', 'Request body does not have the announced length'],
  ['FST_ERR_CTP_INVALID_JSON_BODY', 'Request body is not valid JSON'],
  ['FST_ERR_NOT_FOUND', 'Route not found'],
]);

/** Recognises the errors that Fastify makes by their code, `FST_*`. */
export const fromFastify: Recognizer = (thrown) => {
  const code = readString(thrown, 'code');
  if (!code?.startsWith('FST_')) return undefined;
  const status = statusOf(thrown);
  return status === undefined
    ? undefined
    : createApiError(status, sentences.get(code), { cause: thrown });
};
