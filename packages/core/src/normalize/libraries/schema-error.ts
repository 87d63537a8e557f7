import { createApiError } from '../../error/create-api-error.ts';
import { ValidationError } from '../../error/validation-error.ts';
import { toList } from '../../guard/guarded-read.ts';
import { read, readString } from '../../guard/read.ts';
import {
  classValidatorIssues,
  isClassValidatorError,
} from '../../validation/dialects/class-validator-issues.ts';
import { joiIssues } from '../../validation/dialects/joi-issues.ts';
import { superstructIssues } from '../../validation/dialects/superstruct-issues.ts';
import { yupIssues } from '../../validation/dialects/yup-issues.ts';
import { notKnown } from '../../validation/input/received-at.ts';
import { issuesToMessages } from '../../validation/issues-to-messages.ts';
import type { Recognizer } from '../recognizer.ts';

type Issues = readonly unknown[];

/** By name, as each library has its own class, and zod two of them. */
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

/** yup, joi and Mongoose call theirs the same; Mongoose's is hidden like all of a database. */
function fromValidationError(thrown: object): Issues | undefined {
  if (isList(read(thrown, 'inner')) && isList(read(thrown, 'errors'))) return yupIssues(thrown);
  const details = read(thrown, 'details');
  return isList(details) ? joiIssues(details) : undefined;
}

function byName(thrown: object): Issues | undefined {
  const name = readString(thrown, 'name');
  if (name === 'ValidationError') return fromValidationError(thrown);
  if (name === 'StructError') {
    const failures = read(thrown, 'failures');
    return typeof failures === 'function' ? superstructIssues(failures.call(thrown)) : undefined;
  }
  if (!names.has(name)) return undefined;
  return [read(thrown, 'issues'), read(thrown, 'arkErrors')].find(isList);
}

function isAjvError(value: unknown): boolean {
  return ['keyword', 'instancePath', 'schemaPath'].every(
    (key) => readString(value, key) !== undefined,
  );
}

/** The list of arktype, class-validator or Ajv, thrown as it is or as the `errors` of an error. */
function byList(thrown: object): Issues | undefined {
  const found = isList(thrown) ? thrown : read(thrown, 'errors');
  if (!isList(found))
    return isClassValidatorError(thrown) ? classValidatorIssues([thrown]) : undefined;
  if (read(found, ' arkKind') === 'errors') return found;
  const errors = toList(found);
  if (isClassValidatorError(errors[0])) return classValidatorIssues(errors);
  return isAjvError(errors[0]) ? errors : undefined;
}

/**
 * The error of a schema library that reached the handler bare. Most services parse requests that
 * way; whether it is the client's fault is for `bareSchemaErrors` to say. One that Fastify's
 * validation passed on is no longer bare.
 */
export const fromSchemaError: Recognizer = (thrown, { bareSchemaErrors }) => {
  const issues = byName(thrown) ?? byList(thrown);
  if (!issues) return undefined;
  const isBare = read(thrown, 'validationContext') === undefined;
  if (bareSchemaErrors === 500 && isBare) return createApiError(500, undefined, { cause: thrown });
  return new ValidationError(issuesToMessages(issues, notKnown), { cause: thrown });
};
