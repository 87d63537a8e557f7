import basicAuth from 'koa-basic-auth';
import jwt from 'koa-jwt';

export function mountJwt(_app, router) {
  const secret = 'a secret of the test';
  const respond = (ctx) => Object.assign(ctx, { body: { id: ctx.state.user?.id ?? null } });
  router.get('/mine', jwt({ secret }), respond);
  router.get('/original', jwt({ secret, debug: true }), respond);
  router.get('/passed', jwt({ secret, passthrough: true }), respond);
  router.get('/misconfigured', jwt({ secret: () => Promise.reject(new Error('secret')) }), respond);
}

export function mountBasic(_app, router) {
  const respond = (ctx) => Object.assign(ctx, { body: { a: 1 } });
  router.get('/basic', basicAuth({ name: 'a', pass: 'right', realm: 'Agents' }), respond);
}
