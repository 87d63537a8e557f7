import { errorContract, validate } from '@error-contract/koa';
import { bodyParser } from '@koa/bodyparser';
import { z } from 'zod';

const body = z.object({ name: z.string() });

/** An app of which one path has a parser. */
export function create(Koa, log) {
  const app = new Koa();
  errorContract(app, { onError() {} });
  app.on('error', (thrown) => log(String(thrown)));
  app.use(async (ctx, next) => {
    if (ctx.path === '/parsed') await bodyParser()(ctx, async () => {});
    if (ctx.path === '/thrown') body.parse(ctx.request.body);
    if (ctx.path === '/read') ctx.body = ctx.request.body.name;
    await validate({ body })(ctx, next);
  });
  return app;
}
