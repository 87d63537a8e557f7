import { NotFoundError } from '@error-contract/core';
import { errorContract, validate } from '@error-contract/koa';
import { bodyParser } from '@koa/bodyparser';
import Router from '@koa/router';
import Koa from 'koa';
import { thing } from '../schema.js';
import { boom, host, impatient } from '../things.js';
import { admit, create, down } from './errors.js';

function createRouter() {
  const router = new Router();
  router.use('/things', (ctx, next) => {
    admit(ctx.get('authorization'), (headers) => ctx.set(headers));
    return next();
  });
  router.get('/things', (ctx) => {
    ctx.body = { data: [] };
  });
  router.post('/things', validate({ body: thing }), (ctx) => {
    ctx.status = 201;
    ctx.body = create(ctx.state.validated.body);
  });
  router.get('/things/boom', boom);
  router.get('/things/down', down);
  router.get('/things/:id', () => {
    throw new NotFoundError('Thing not found');
  });
  return router;
}

export function start() {
  const app = new Koa();
  errorContract(app);
  const router = createRouter();
  app.use(bodyParser());
  app.use(router.routes()).use(router.allowedMethods());
  return impatient(app.listen(0, host));
}
