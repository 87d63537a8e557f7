import { RPCHandler } from '@orpc/server/fastify';
import { fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import { createHandler } from 'graphql-http/lib/use/fastify';
import { orpcRouter, schema, trpcRouter } from '../protocols.js';

async function mountRpc(app) {
  const rpc = new RPCHandler(orpcRouter);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  app.all('/rpc/*', async (request, reply) => {
    const { matched } = await rpc.handle(request, reply, { prefix: '/rpc' });
    if (!matched) reply.callNotFound();
  });
}

export async function mountProtocols(app) {
  app.all('/graphql', createHandler({ schema }));
  await app.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: { router: trpcRouter },
  });
  await app.register(mountRpc);
}
