import { errorContract } from '@error-contract/koa';
import Router from '@koa/router';
import { portOf } from '../listening.js';

async function start(mount, { contract, options, late, attach }, kit) {
  const app = new kit.Koa();
  app.silent = true;
  const install = () => contract && errorContract(app, options);
  if (!late) install();
  const router = new Router();
  const afterwards = await mount(app, router, kit, install);
  router.get('/usual', (ctx) => Object.assign(ctx, { body: { a: 1 } }));
  app.use(router.routes());
  afterwards?.();
  const server = app.listen(0, '127.0.0.1');
  attach?.(server);
  return portOf(server);
}

export async function load(moduleName) {
  const { default: Koa } = await import(moduleName);
  return { Koa, start };
}
