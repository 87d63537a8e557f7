import { ValidationError } from '@error-contract/core';
import { type FrameworkErrors, issuesToMessages, read } from '@error-contract/core/node';
import type { FastifyContext } from './fastify-context.ts';

/** Fastify's own words for the parts of a request, and those of a message. */
const parts = new Map([
  ['body', 'body'],
  ['querystring', 'query'],
  ['params', 'params'],
  ['headers', 'headers'],
] as const);

type Part = 'body' | 'query' | 'params' | 'headers';

/**
 * Recognises a failed validation of Fastify: a list of Ajv's errors about one part of the request.
 * Core knows Fastify's other errors.
 */
export const fromFastify: FrameworkErrors<FastifyContext> = (thrown, { request }) => {
  const issues = read(thrown, 'validation');
  if (!Array.isArray(issues)) return undefined;
  const part: Part = parts.get(read(thrown, 'validationContext') as 'body') ?? 'body';
  // Fastify's own word for a body that was not sent is null.
  const value = request?.[part] ?? undefined;
  return new ValidationError(issuesToMessages(issues, value, part), { cause: thrown });
};
