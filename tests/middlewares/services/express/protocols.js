import { RPCHandler } from '@orpc/server/node';
import { createExpressMiddleware } from '@trpc/server/adapters/express';
import { createHandler } from 'graphql-http/lib/use/express';
import { createProvider, orpcRouter, schema, trpcRouter } from '../protocols.js';

export function mountProtocols(app) {
  const rpc = new RPCHandler(orpcRouter);
  app.all('/graphql', createHandler({ schema }));
  app.use('/trpc', createExpressMiddleware({ router: trpcRouter }));
  app.use('/rpc', (req, res, next) =>
    rpc.handle(req, res, { prefix: '/rpc' }).then(({ matched }) => matched || next(), next),
  );
  app.use('/oidc', createProvider().callback());
}
