import { errorContract } from '@error-contract/express';
import { ORPCError, os } from '@orpc/server';
import { RPCHandler } from '@orpc/server/node';
import express from 'express';

const handler = new RPCHandler({
  agent: os.handler(() => {
    throw new ORPCError('NOT_FOUND', { message: 'Agent not found' });
  }),
});

const isOrpc = /^\/rpc(?:[/?]|$)/;
const app = express();

errorContract(app, {
  responses: ({ req }) => (isOrpc.test(req?.originalUrl) ? 'keep' : 'rewrite'),
});

app.use('/rpc', async (req, res, next) => {
  // The handler wants the whole path, which Express shortens below a mount.
  req.url = req.originalUrl;
  const { matched } = await handler.handle(req, res, { prefix: '/rpc' });
  if (!matched) next();
});

app.listen(process.env.PORT ?? 3000);
