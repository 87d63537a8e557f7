import { errorContract } from '@error-contract/express';
import { initTRPC, TRPCError } from '@trpc/server';
import { createExpressMiddleware } from '@trpc/server/adapters/express';
import express from 'express';

const { router, procedure } = initTRPC.create();
const appRouter = router({
  agent: procedure.query(() => {
    throw new TRPCError({ code: 'NOT_FOUND', message: 'Agent not found' });
  }),
});

const isTrpc = /^\/trpc(?:[/?]|$)/;
const app = express();

errorContract(app, {
  responses: ({ req }) => (isTrpc.test(req?.originalUrl) ? 'keep' : 'rewrite'),
});

app.use('/trpc', createExpressMiddleware({ router: appRouter }));

app.listen(process.env.PORT ?? 3000);
