import { validate } from '@error-contract/koa';
import { bodyParser } from '@koa/bodyparser';
import { parsers, validatedRoutes } from './schemas.js';

/** Routes that are validated by `validate`, and by their handlers. */
export function koaValidated(router) {
  for (const { method, path, parts, answer } of validatedRoutes) {
    router[method](path, bodyParser(), validate(parts), (ctx) => {
      ctx.body = { parsed: answer(ctx.state.validated) };
    });
  }
  router.get('/parse/:library', (ctx) => parsers.get(ctx.params.library)());
}
