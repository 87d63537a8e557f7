import { createApiError } from '../error/create-api-error.ts';
import { ValidationError } from '../error/validation-error.ts';
import { read, readString } from '../guard/read.ts';
import { issuesToMessages } from '../validation/issues-to-messages.ts';
import { notKnown } from '../validation/received-at.ts';
import type { Recognizer } from './recognizer.ts';

/** By name, as each library has its own class, and zod two of them. */
const names: ReadonlySet<string | undefined> = /* @__PURE__ */ new Set([
  'ZodError',
  '$ZodError',
  'ValiError',
  'TraversalError',
  'SchemaError',
]);

/** The list of issues, of which arktype's also throws as it is. */
function issuesOf(thrown: object): readonly unknown[] | undefined {
  const isList = read(thrown, ' arkKind') === 'errors';
  if (!isList && !names.has(readString(thrown, 'name'))) return undefined;
  const issues = [read(thrown, 'issues'), read(thrown, 'arkErrors')];
  return issues.find((list): list is unknown[] => Array.isArray(list));
}

/**
 * The error of a schema library that reached the handler bare. Most services parse requests that
 * way; whether it is the client's fault is for `bareSchemaErrors` to say.
 */
export const fromSchemaError: Recognizer = (thrown, { bareSchemaErrors }) => {
  const issues = issuesOf(thrown);
  if (!issues) return undefined;
  if (bareSchemaErrors === 500) return createApiError(500, undefined, { cause: thrown });
  return new ValidationError(issuesToMessages(issues, notKnown), { cause: thrown });
};
