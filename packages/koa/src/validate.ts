import {
  createRequestValidator,
  type RequestPart,
  type RequestSchemas,
  type Validated,
} from '@error-contract/core/node';
import type { Middleware } from 'koa';

/** The state of a request that was validated: `ctx.state.validated.body`. */
export interface ValidatedState<Schemas extends RequestSchemas> {
  validated: Validated<Schemas>;
}

/** What a router and a body parser add to Koa's context. */
interface Received {
  readonly params?: unknown;
  readonly request: { readonly body?: unknown };
}

/**
 * Creates a middleware that validates a request and puts what it parses to at
 * `ctx.state.validated`, by part and typed for the middlewares after it. Any Standard Schema will
 * do. A request that fails becomes one ValidationError with the messages of all parts.
 * @throws {TypeError} for a part that no request has
 */
export function validate<Schemas extends RequestSchemas>(
  schemas: Schemas,
): Middleware<ValidatedState<Schemas>> {
  const read = createRequestValidator(schemas);
  return async (ctx, next) => {
    const { params, request } = ctx as unknown as Received;
    const values: Record<RequestPart, unknown> = {
      params,
      query: ctx.query,
      headers: ctx.headers,
      body: request.body,
    };
    ctx.state.validated = await read((part) => values[part]);
    await next();
  };
}
