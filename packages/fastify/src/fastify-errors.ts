import { ValidationError } from '@error-contract/core';
import { askedMessages, type FrameworkErrors, read } from '@error-contract/core/node';
import type { FastifyRequest } from 'fastify';
import type { FastifyContext } from './fastify-context.ts';

/** Fastify's own words for the parts of a request, and those of a message. */
const parts = new Map([
  ['body', 'body'],
  ['querystring', 'query'],
  ['params', 'params'],
  ['headers', 'headers'],
] as const);

type FastifyPart = 'body' | 'querystring' | 'params' | 'headers';

/** Asks the validator of a route about another value, which it may change. */
function ask(request: FastifyRequest, part: FastifyPart, value: unknown): readonly unknown[] {
  const validator: unknown = request.getValidationFunction(part);
  if (typeof validator !== 'function') return [];
  const result: unknown = validator(value);
  const issues = result === false ? read(validator, 'errors') : read(result, 'error');
  if (result instanceof Promise) result.catch(() => {}); // nobody else handles it
  return Array.isArray(issues) ? issues : [];
}

/**
 * Recognises a failed validation of Fastify: a list of Ajv's errors about one part of the request.
 * Core knows Fastify's other errors.
 */
export const fromFastify: FrameworkErrors<FastifyContext> = (thrown, { request }) => {
  const issues = read(thrown, 'validation');
  if (!Array.isArray(issues)) return undefined;
  const named = read(thrown, 'validationContext') as FastifyPart;
  const part = parts.has(named) ? named : 'body';
  const root = parts.get(part) ?? 'body';
  const schema = read(read(request?.routeOptions, 'schema'), part);
  // Fastify's own word for a body that was not sent is null.
  const failed = { issues, value: request?.[root] ?? undefined, schema, root };
  const messages = askedMessages(failed, (value) => (request ? ask(request, part, value) : []));
  return new ValidationError(messages, { cause: thrown });
};
