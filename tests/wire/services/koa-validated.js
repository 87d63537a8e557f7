import { validate } from '@error-contract/koa';
import { bodyParser } from '@koa/bodyparser';
import { parsers, quotingRoutes, validatedRoutes } from './schemas.js';

/** Routes whose requests `validate` checks, or whose handlers parse by themselves. */
export function koaValidated(router) {
  for (const { method, path, parts, answer } of validatedRoutes) {
    router[method](path, bodyParser(), validate(parts), (ctx) => {
      ctx.body = { parsed: answer(ctx.state.validated) };
    });
  }
  for (const [method, path, parse] of quotingRoutes) {
    router[method](path, bodyParser(), ({ params, query, headers, request }) =>
      parse({ params, query, headers, body: request.body }),
    );
  }
  router.get('/parse/:library', (ctx) => parsers.get(ctx.params.library)());
}
