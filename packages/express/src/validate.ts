import type { IncomingMessage } from 'node:http';
import {
  createRequestValidator,
  type RequestSchemas,
  type Validated,
} from '@error-contract/core/node';
import type { Request } from 'express';

/** Where the types of validated values travel from `validate` to the handlers after it. */
declare const validated: unique symbol;

/** The locals of a route whose requests are validated. */
export interface ValidatedLocals<Schemas extends RequestSchemas> {
  [name: string]: unknown;
  readonly [validated]?: Validated<Schemas>;
}

/** The validated values of a request, by the locals of its response; `never` where there are none. */
export type ValidatedOf<Req> = Req extends { res?: infer Res }
  ? NonNullable<Res> extends { locals: { readonly [validated]?: infer Values } }
    ? unknown extends Values
      ? never
      : NonNullable<Values>
    : never
  : never;

/** A request of Express with what `validate` parsed it to, for handlers that are declared apart. */
export type ValidatedRequest<Schemas extends RequestSchemas> = Omit<Request, 'validated'> & {
  validated: Validated<Schemas>;
};

declare global {
  namespace Express {
    interface Request {
      /** What `validate` parsed the request to, by part: `req.validated.body`. */
      validated: ValidatedOf<this>;
    }
  }
}

/** A middleware whose route's handlers find typed values at `req.validated`. */
export type ValidationMiddleware<Schemas extends RequestSchemas> = (
  req: IncomingMessage,
  res: { locals: ValidatedLocals<Schemas> },
  next: (thrown?: unknown) => void,
) => void;

/**
 * Creates a middleware that validates a request and puts what it parses to at `req.validated`, by
 * part and typed for the handlers after it. Any Standard Schema will do. A request that fails
 * becomes one ValidationError with the messages of all parts.
 *
 * Where TypeScript cannot see the types pass by (a handler declared apart, other middlewares in the
 * same call), write `(req: ValidatedRequest<typeof schemas>, res) => …`.
 * @throws {TypeError} for a part that no request has
 */
export function validate<Schemas extends RequestSchemas>(
  schemas: Schemas,
): ValidationMiddleware<Schemas> {
  const read = createRequestValidator(schemas);
  return (req, _res, next) => {
    const request = req as unknown as Record<string, unknown>;
    read((part) => request[part]).then((values) => {
      request.validated = values;
      next();
    }, next);
  };
}
