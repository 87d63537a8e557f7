import { type Listening, listening } from '@error-contract/harness/listen';
import { errorContract } from '@error-contract/koa';
import { bodyParser } from '@koa/bodyparser';
import Koa, { type Context } from 'koa';
import { throwableFor } from '../throwables.ts';

function route(ctx: Context): void {
  const { method, path } = ctx;
  const [, name] = /^\/fail\/([\w-]+)$/.exec(path) ?? [];
  if (method === 'GET' && name) throw throwableFor(name);
  if (method !== 'POST' || path !== '/things') return;
  ctx.status = 201;
  ctx.body = { id: 'thing_1' };
}

/** Starts a service on Koa that fails on request. */
export function startKoa(): Promise<Listening> {
  const app = new Koa();
  errorContract(app, { onError: () => {} });
  app.use(bodyParser({ jsonLimit: '100b' }));
  app.use(route);
  return listening(app.listen(0, '127.0.0.1'));
}
