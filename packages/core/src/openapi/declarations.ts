import type { ApiError } from '../error/api-error.ts';
import { defineErrors } from '../error/define-errors.ts';
import type { ErrorBody } from '../error/error-body.ts';
import { aRecord } from '../guard/options.ts';
import { contractStatuses } from '../status/contract-statuses.ts';
import { defaultMessage } from '../status/default-message.ts';
import { type FailureStatus, failureName, isFailureStatus } from '../status/status-name.ts';

/** What {@link defineErrors} returned, whatever it declares. */
interface Declared {
  (status: never): ApiError;
  readonly statuses: readonly number[];
}

/** Sentences by status, as {@link defineErrors} takes them. */
type Sentences = { readonly [Status in FailureStatus]?: string };

/**
 * Errors that a route can fail with: a status, what {@link defineErrors} returned, or the sentences
 * that it takes (`{ 404: 'Agent not found' }`).
 */
export type ErrorDeclaration = FailureStatus | Declared | Sentences;

/** The statuses of a declaration, as a union. */
export type DeclaredStatus<Declaration> = Declaration extends number
  ? Declaration
  : Declaration extends { readonly statuses: readonly (infer Status extends number)[] }
    ? Status
    : Extract<keyof Declaration, FailureStatus>;

/** One body that a status can have, by a name, and when it is sent. */
export interface Documented {
  readonly status: number;
  readonly name: string;
  readonly when: string;
  readonly body: ErrorBody;
}

const descriptions: ReadonlyMap<number, string> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ contractStatuses.map(({ code, description }) => [code, description]),
);

/** The two forms of a failed validation: a client that never sees the second cannot read it. */
const invalid = [
  ['One invalid field', 'Validation failed: name is required'],
  ['Several invalid fields', ['name is required', 'limit must be an integer']],
] as const;

function ofStatus(status: number): Documented[] {
  if (!isFailureStatus(status)) {
    throw new RangeError(`An error has a status from 400 to 599, not ${String(status)}.`);
  }
  const sentence = defaultMessage(status);
  const when = descriptions.get(status) ?? sentence;
  const bodies = status === 400 ? invalid : ([[sentence, sentence]] as const);
  return bodies.map(([name, text]) => {
    const message = typeof text === 'string' ? text : [...text];
    return {
      status,
      name,
      when,
      body: { statusCode: status, message, error: failureName(status) },
    };
  });
}

function isDeclared(value: unknown): value is Declared {
  return typeof value === 'function' && 'statuses' in value;
}

function ofDeclared(declared: Declared): Documented[] {
  return declared.statuses.map((status) => {
    const body = declared(status as never).toJSON();
    const sentence = String(body.message);
    return { status, name: sentence, when: sentence, body };
  });
}

/**
 * Reads a declaration: the bodies that it can give, as they go over the wire.
 * @throws {RangeError} for a status outside 400-599
 * @throws {TypeError} for what is no declaration
 */
export function documented(declaration: unknown): Documented[] {
  if (typeof declaration === 'number') return ofStatus(declaration);
  if (isDeclared(declaration)) return ofDeclared(declaration);
  if (aRecord[0](declaration)) return ofDeclared(defineErrors(declaration as never));
  throw new TypeError(
    "An error is declared by its status, by what defineErrors returned, or as { 404: 'Agent not found' }.",
  );
}
