import {
  createRequestValidator,
  type RequestSchemas,
  type Validated,
} from '@error-contract/core/node';
import type { FastifyReply, FastifyRequest, RouteGenericInterface } from 'fastify';

/** The route whose requests are validated. */
export interface ValidatedRoute<Schemas extends RequestSchemas> extends RouteGenericInterface {
  Validated: Validated<Schemas>;
}

declare module 'fastify' {
  interface FastifyRequest<RouteGeneric> {
    /** What `validate` parsed the request to, by part: `request.validated.body`. */
    validated: RouteGeneric extends { Validated: infer Values } ? Values : never;
  }
}

/** A `preHandler` (or `preValidation`) hook whose route's handler finds typed values. */
export type ValidationHook<Schemas extends RequestSchemas> = (
  request: FastifyRequest<ValidatedRoute<Schemas>>,
  reply: FastifyReply<ValidatedRoute<Schemas>>,
) => Promise<void>;

/**
 * Creates a `preHandler` hook that validates a request and puts what it parses to at
 * `request.validated`, by part and typed for the handler. Any Standard Schema will do. A request
 * that fails becomes one ValidationError with the messages of all parts.
 *
 * Where TypeScript cannot see the types pass by (`app.route`, a handler declared apart), name the
 * route: `app.route<ValidatedRoute<typeof schemas>>({ … })`.
 * @throws {TypeError} for a part that no request has
 */
export function validate<Schemas extends RequestSchemas>(
  schemas: Schemas,
): ValidationHook<Schemas> {
  const read = createRequestValidator(schemas);
  return async (request) => {
    Object.assign(request, { validated: await read((part) => request[part]) });
  };
}
