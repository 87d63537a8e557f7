import { fileURLToPath } from 'node:url';
import send from 'koa-send';
import serve from 'koa-static';

const root = fileURLToPath(new URL('../files', import.meta.url));

export function mountStatic(app) {
  app.use(serve(root));
  return () => {};
}

export function mountSend(_app, router) {
  router.get('/send/:name', (ctx) => send(ctx, ctx.params.name, { root }));
  router.get('/directory', (ctx) => send(ctx, 'dir/nothing.txt', { root }));
  router.get('/absolute', (ctx) => send(ctx, '/etc/../../nothing', { root: `${root}/dir` }));
  router.get('/caught', async (ctx) => {
    try {
      await send(ctx, 'nothing.txt', { root });
    } catch (error) {
      ctx.status = error.status;
      ctx.body = { message: error.message };
    }
  });
}
