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
  openapiValidatorIssues,
} from '../../validation/dialects/openapi-validator-dialect.ts';
import { notKnown } from '../../validation/input/received-at.ts';
import { dialectMessages, issuesToMessages } from '../../validation/issues-to-messages.ts';
import { statusOf } from '../given-status.ts';
import type { Recognizer } from '../recognizer.ts';

type Finder = (thrown: object) => readonly string[] | undefined;

/** celebrate: a Map with a joi error for each invalid part of the request. */
const celebrated: Finder = (thrown) => {
  const details = read(thrown, 'details');
  if (!(details instanceof Map) || ![...details.values()].every(isJoiError)) return undefined;
  return [...details].flatMap(([part, error]) =>
    dialectMessages(joiDialect, toList(read(error, 'details')), String(part)),
  );
};

/** express-validator: its Result, the error that it throws, or the list in it. */
const expressValidated: Finder = (thrown) => {
  const errors = toList(Array.isArray(thrown) ? thrown : read(thrown, 'errors'));
  if (!isExpressValidatorError(errors[0])) return undefined;
  return dialectMessages(expressValidatorDialect, expressValidatorIssues(errors), 'request');
};

/** express-openapi-validator: its 400s. Its other errors are about routes and have a status. */
const openapiValidated: Finder = (thrown) => {
  const errors = toList(read(thrown, 'errors'));
  if (statusOf(thrown) !== 400 || !isOpenapiValidatorError(errors[0])) return undefined;
  return dialectMessages(openapiValidatorDialect, openapiValidatorIssues(errors), 'request');
};

const parts: ReadonlyMap<unknown, string> = /* @__PURE__ */ new Map([
  ['querystring', 'query'],
  ['params', 'params'],
  ['headers', 'headers'],
]);

/** Fastify without our adapter, which would know the received value. */
const fastifyValidated: Finder = (thrown) => {
  const issues = read(thrown, 'validation');
  if (!Array.isArray(issues) || readString(thrown, 'code') !== 'FST_ERR_VALIDATION')
    return undefined;
  const part = parts.get(read(thrown, 'validationContext')) ?? 'body';
  return issuesToMessages(toList(issues), notKnown, part);
};

const byFinder =
  (...finders: readonly Finder[]): Recognizer =>
  (thrown) => {
    for (const find of finders) {
      const messages = find(thrown);
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
