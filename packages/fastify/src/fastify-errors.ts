import { type ApiError, ValidationError } from '@error-contract/core';
import {
  createApiError,
  type FrameworkErrors,
  issuesToMessages,
  read,
  readString,
  statusOf,
} from '@error-contract/core/node';
import type { FastifyContext } from './fastify-context.ts';

/** What Fastify's own errors say to a client. Their texts echo paths and content types. */
const sentences: ReadonlyMap<string, string> = new Map([
  ['FST_ERR_BAD_URL', 'Request path is not valid percent-encoding'],
  ['FST_ERR_CTP_EMPTY_JSON_BODY', 'Request body is not valid JSON'],
  ['FST_ERR_CTP_INVALID_CONTENT_LENGTH', 'Request body does not have the announced length'],
  ['FST_ERR_CTP_INVALID_JSON_BODY', 'Request body is not valid JSON'],
  ['FST_ERR_NOT_FOUND', 'Route not found'],
]);

/** Fastify's own words for the parts of a request, and those of a message. */
const parts = new Map([
  ['body', 'body'],
  ['querystring', 'query'],
  ['params', 'params'],
  ['headers', 'headers'],
] as const);

type Part = 'body' | 'query' | 'params' | 'headers';

/** What Fastify's validation found: a list of Ajv's errors, whichever compiler a service uses. */
function fromValidation(thrown: object, { request }: FastifyContext): ApiError | undefined {
  const issues = read(thrown, 'validation');
  if (!Array.isArray(issues)) return undefined;
  const part: Part = parts.get(read(thrown, 'validationContext') as 'body') ?? 'body';
  return new ValidationError(issuesToMessages(issues, request?.[part], part), { cause: thrown });
}

function fromCode(thrown: object): ApiError | undefined {
  const code = readString(thrown, 'code');
  if (!code?.startsWith('FST_')) return undefined;
  const status = statusOf(thrown);
  return status === undefined
    ? undefined
    : createApiError(status, sentences.get(code), { cause: thrown });
}

/** Recognises failed validation, and the errors that Fastify makes by their code, `FST_*`. */
export const fromFastify: FrameworkErrors<FastifyContext> = (thrown, context) =>
  fromValidation(thrown, context) ?? fromCode(thrown);
