import { createApiError } from '../../error/create-api-error.ts';
import { ValidationError } from '../../error/validation-error.ts';
import { toList } from '../../guard/guarded-read.ts';
import { read, readString } from '../../guard/read.ts';
import {
  classValidatorDialect,
  classValidatorIssues,
  isClassValidatorError,
} from '../../validation/dialects/class-validator-dialect.ts';
import { isJoiError, joiDialect } from '../../validation/dialects/joi-dialect.ts';
import {
  superstructDialect,
  superstructIssues,
} from '../../validation/dialects/superstruct-dialect.ts';
import { isYupError, yupDialect, yupIssues } from '../../validation/dialects/yup-dialect.ts';
import { bareMessages, dialectMessages } from '../../validation/issues-to-messages.ts';
import type { NormalizeOptions, Recognizer } from '../recognizer.ts';

/** The messages of a failed validation; `undefined` for an error of another kind. */
type Messages = readonly string[] | undefined;

/** Read only for the error of a schema: an adapter may have to parse what was sent. */
type Asked = Pick<NormalizeOptions, 'sent'>;

/** The names of the libraries' error classes, of which zod has two. */
const names: ReadonlySet<string | undefined> = /* @__PURE__ */ new Set([
  'ZodError',
  '$ZodError',
  'ValiError',
  'TraversalError',
  'SchemaError',
]);

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

/** A service's own error may have a list of another kind. */
function isIssues(value: unknown): value is unknown[] {
  return (
    isList(value) && toList(value).every((issue) => readString(issue, 'message') !== undefined)
  );
}

/** yup, joi and Mongoose use one name. Mongoose's is hidden, like all errors of databases. */
function fromValidationError(thrown: object, asked: Asked): Messages {
  if (isYupError(thrown)) return dialectMessages(yupDialect, yupIssues(thrown), asked.sent);
  if (!isJoiError(thrown)) return undefined;
  return dialectMessages(joiDialect, toList(read(thrown, 'details')), asked.sent);
}

function fromStructError(thrown: object, asked: Asked): Messages {
  const failures = read(thrown, 'failures');
  if (typeof failures !== 'function') return undefined;
  return dialectMessages(superstructDialect, superstructIssues(failures.call(thrown)), asked.sent);
}

function byName(thrown: object, asked: Asked): Messages {
  const name = readString(thrown, 'name');
  if (name === 'ValidationError') return fromValidationError(thrown, asked);
  if (name === 'StructError') return fromStructError(thrown, asked);
  if (!names.has(name)) return undefined;
  const issues = [read(thrown, 'issues'), read(thrown, 'arkErrors')].find(isIssues);
  return issues && bareMessages(issues, asked.sent);
}

function isAjvError(value: unknown): boolean {
  return ['keyword', 'instancePath', 'schemaPath'].every(
    (key) => readString(value, key) !== undefined,
  );
}

/** The messages of the errors of class-validator; `undefined` for a list of anything else. */
export function fromClassValidator(errors: readonly unknown[], asked: Asked): Messages {
  if (!isClassValidatorError(errors[0])) return undefined;
  return dialectMessages(classValidatorDialect, classValidatorIssues(errors), asked.sent);
}

/** The list of arktype, class-validator or Ajv, thrown itself or as the `errors` of an error. */
function byList(thrown: object, asked: Asked): Messages {
  const found = isList(thrown) ? thrown : read(thrown, 'errors');
  if (!isList(found)) return fromClassValidator([thrown], asked);
  if (read(found, ' arkKind') === 'errors') return bareMessages(found, asked.sent);
  const errors = toList(found);
  return (
    fromClassValidator(errors, asked) ??
    (isAjvError(errors[0]) ? bareMessages(errors, asked.sent) : undefined)
  );
}

/**
 * The error of a schema library that a handler threw. Most services parse requests that way, and
 * `bareSchemaErrors` says whether the client is to blame. One that comes from Fastify's validation
 * is always a failed validation.
 */
export const fromSchemaError: Recognizer = (thrown, options) => {
  const messages = byName(thrown, options) ?? byList(thrown, options);
  if (!messages) return undefined;
  const isBare = read(thrown, 'validationContext') === undefined;
  if (options.bareSchemaErrors === 500 && isBare)
    return createApiError(500, undefined, { cause: thrown });
  return new ValidationError(messages, { cause: thrown });
};
