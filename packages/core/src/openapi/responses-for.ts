import type { ErrorBody } from '../error/error-body.ts';
import {
  type DeclaredStatus,
  type Documented,
  documented,
  type ErrorDeclaration,
} from './declarations.ts';
import { type ErrorBodySchema, errorBodySchema } from './error-body-schema.ts';
import { type ErrorHeader, responseHeaders } from './response-headers.ts';

/** A response as OpenAPI 3.0 and 3.1 describe it, with an example for each error. */
export type ErrorResponseObject<Schema extends object = ErrorBodySchema> = {
  description: string;
  headers?: Record<string, ErrorHeader>;
  content: {
    'application/json': { schema: Schema; examples: Record<string, { value: ErrorBody }> };
  };
};

/** Responses by status. */
export type ErrorResponses<Status extends number> = {
  [S in Status]: ErrorResponseObject<ErrorBodySchema<S>>;
};

/** Describes the response of one status. */
export function describeResponse<Schema extends object>(
  status: number,
  errors: readonly Documented[],
  schema: Schema,
): ErrorResponseObject<Schema> {
  const headers = responseHeaders(status);
  const examples = Object.fromEntries(errors.map(({ name, body }) => [name, { value: body }]));
  return {
    // Paragraphs: sentences of theirs end with a full stop, or with nothing.
    description: [...new Set(errors.map(({ when }) => when))].join('\n\n'),
    ...(headers && { headers }),
    content: { 'application/json': { schema, examples } },
  };
}

/** Sorts what was declared by its status. */
export function byStatus(declarations: readonly unknown[]): Map<number, Documented[]> {
  const sorted = new Map<number, Documented[]>();
  for (const error of declarations.flatMap(documented)) {
    sorted.set(error.status, [...(sorted.get(error.status) ?? []), error]);
  }
  return sorted;
}

/**
 * Describes the responses of errors for an OpenAPI document, 3.0 or 3.1, by status: `responsesFor(404,
 * inUse)`. Each refers to nothing outside of itself. Several errors of one status are examples of one
 * response. Fastify takes the result in `schema.response`, and leaves the bodies as they are.
 * @throws {RangeError} for a status outside 400-599
 * @throws {TypeError} for what declares no errors
 */
export function responsesFor<const Declarations extends readonly ErrorDeclaration[]>(
  ...declarations: Declarations
): ErrorResponses<DeclaredStatus<Declarations[number]>> {
  const described = [...byStatus(declarations)].map(([status, errors]) => [
    status,
    describeResponse(status, errors, errorBodySchema(status as never)),
  ]);
  return Object.fromEntries(described);
}
