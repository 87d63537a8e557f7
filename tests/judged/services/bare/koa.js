import { bodyParser } from '@koa/bodyparser';
import Router from '@koa/router';
import Koa from 'koa';
import { z } from 'zod';
import { thing } from '../schema.js';
import { boom, host, impatient, spend } from '../things.js';

function admit(ctx, next) {
  const spent = spend(ctx.get('authorization'));
  if (!spent) ctx.throw(401, 'The API key is missing or wrong');
  ctx.set(spent.headers);
  if (spent.isOver) ctx.throw(429, 'Slow down', { headers: spent.headers });
  return next();
}

function create(ctx) {
  const { error, data } = thing.safeParse(ctx.request.body);
  if (error) ctx.throw(400, z.prettifyError(error));
  if (data.name === 'taken') ctx.throw(409, 'The name is taken');
  if (data.name === 'deleted') ctx.throw(422, 'The thing was deleted');
  ctx.status = 201;
  ctx.body = { id: 'thing_1' };
}

function createRouter() {
  const router = new Router();
  router.use('/things', admit);
  router.get('/things', (ctx) => {
    ctx.body = { data: [] };
  });
  router.post('/things', create);
  router.get('/things/boom', boom);
  router.get('/things/down', (ctx) => ctx.throw(503, 'The database is down'));
  router.get('/things/:id', (ctx) => ctx.throw(404, 'Thing not found'));
  return router;
}

export function start() {
  const app = new Koa();
  const router = createRouter();
  app.use(bodyParser());
  app.use(router.routes()).use(router.allowedMethods());
  return impatient(app.listen(0, host));
}
