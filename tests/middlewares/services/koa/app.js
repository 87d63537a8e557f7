import { errorContract } from '@error-contract/koa';
import Router from '@koa/router';

async function start(mount, { contract, options, late }, kit) {
  const app = new kit.Koa();
  app.silent = true;
  const install = () => contract && errorContract(app, options);
  if (!late) install();
  const router = new Router();
  const afterwards = await mount(app, router, kit, install);
  router.get('/usual', (ctx) => Object.assign(ctx, { body: { a: 1 } }));
  app.use(router.routes());
  afterwards?.();
  return new Promise((resolve, reject) => {
    const server = app.listen(0, '127.0.0.1', () => resolve(server.address().port));
    server.once('error', reject);
  });
}

export async function load(moduleName) {
  const { default: Koa } = await import(moduleName);
  return { Koa, start };
}
