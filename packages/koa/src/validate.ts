import {
  createRequestValidator,
  type RequestSchemas,
  type Validated,
} from '@error-contract/core/node';
import type { Context, Middleware } from 'koa';
import { sentIn } from './koa-context.ts';

/** The state of a request that was validated: `ctx.state.validated.body`. */
export interface ValidatedState<Schemas extends RequestSchemas> {
  validated: Validated<Schemas>;
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
    const sent = sentIn({ ctx: ctx as unknown as Context });
    ctx.state.validated = await read((part) => sent[part]);
    await next();
  };
}
