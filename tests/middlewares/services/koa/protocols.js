import { RPCHandler } from '@orpc/server/node';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import { createHandler } from 'graphql-http/lib/use/koa';
import { createProvider, orpcRouter, schema, trpcRouter } from '../protocols.js';

/** Lets a handler for Node's own server write the answer. */
const byHand = (handle) => async (ctx) => {
  ctx.respond = false;
  ctx.res.statusCode = 200;
  await handle(ctx.req, ctx.res);
};

export function mountProtocols(_app, router) {
  const rpc = new RPCHandler(orpcRouter);
  const provider = createProvider().callback();
  router.all('/graphql', createHandler({ schema }));
  router.all('/trpc/:path', byHand(createHTTPHandler({ router: trpcRouter, basePath: '/trpc/' })));
  router.all(
    '/rpc/:path',
    byHand((req, res) => rpc.handle(req, res, { prefix: '/rpc' })),
  );
  router.all(
    '/oidc/:path',
    byHand((req, res) => {
      req.url = req.url.slice('/oidc'.length);
      return provider(req, res);
    }),
  );
}
