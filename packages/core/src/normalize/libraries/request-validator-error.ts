import { ValidationError } from '../../error/validation-error.ts';
import { toList } from '../../guard/guarded-read.ts';
import { read, readString } from '../../guard/read.ts';
import {
  expressValidatorDialect,
  expressValidatorIssues,
  isExpressValidatorError,
} from '../../validation/dialects/express-validator-dialect.ts';
import { isJoiError, joiDialect } from '../../validation/dialects/joi-dialect.ts';
import {
  isOpenapiValidatorError,
  openapiValidatorDialect,
  openapiValidatorParts,
} from '../../validation/dialects/openapi-validator-dialect.ts';
import { bareMessages, dialectMessages } from '../../validation/issues-to-messages.ts';
import { statusOf } from '../given-status.ts';
import type { NormalizeOptions, Recognizer } from '../recognizer.ts';

type Finder = (
  thrown: object,
  asked: Pick<NormalizeOptions, 'sent'>,
) => readonly string[] | undefined;

/** celebrate: a Map with a joi error for each invalid part of the request. */
const celebrated: Finder = (thrown, asked) => {
  const details = read(thrown, 'details');
  if (!(details instanceof Map) || ![...details.values()].every(isJoiError)) return undefined;
  return [...details].flatMap(([part, error]) =>
    dialectMessages(joiDialect, toList(read(error, 'details')), asked.sent, String(part)),
  );
};

/** express-validator: its Result, the error that it throws, or the list in it. */
const expressValidated: Finder = (thrown, asked) => {
  const errors = toList(Array.isArray(thrown) ? thrown : read(thrown, 'errors'));
  if (!isExpressValidatorError(errors[0])) return undefined;
  return dialectMessages(
    expressValidatorDialect,
    expressValidatorIssues(errors),
    asked.sent,
    'request',
  );
};

/** express-openapi-validator: its 400s. Its other errors are about routes and have a status. */
const openapiValidated: Finder = (thrown, asked) => {
  const errors = toList(read(thrown, 'errors'));
  if (statusOf(thrown) !== 400 || !isOpenapiValidatorError(errors[0])) return undefined;
  return openapiValidatorParts(errors).flatMap(([part, issues]) =>
    dialectMessages(openapiValidatorDialect, issues, asked.sent, part),
  );
};

const parts: ReadonlyMap<unknown, string> = /* @__PURE__ */ new Map([
  ['querystring', 'query'],
  ['params', 'params'],
  ['headers', 'headers'],
]);

/** Fastify without our adapter, which would know the received value. */
const fastifyValidated: Finder = (thrown, asked) => {
  const issues = read(thrown, 'validation');
  if (!Array.isArray(issues) || readString(thrown, 'code') !== 'FST_ERR_VALIDATION')
    return undefined;
  const part = parts.get(read(thrown, 'validationContext')) ?? 'body';
  return bareMessages(toList(issues), asked.sent, part);
};

const byFinder =
  (...finders: readonly Finder[]): Recognizer =>
  (thrown, options) => {
    for (const find of finders) {
      const messages = find(thrown, options);
      if (messages) return new ValidationError(messages, { cause: thrown });
    }
    return undefined;
  };

/** Errors of request validators, which `bareSchemaErrors` does not concern. */
export const fromRequestValidator: Recognizer = byFinder(
  celebrated,
  expressValidated,
  openapiValidated,
);

/** Errors of Fastify's validation, for services without our adapter. */
export const fromFastifyValidation: Recognizer = byFinder(fastifyValidated);
