import { NotFoundError } from '@error-contract/core';
import { errorContract, validate } from '@error-contract/koa';
import { bodyParser } from '@koa/bodyparser';
import Router from '@koa/router';
import Koa from 'koa';
import { z } from 'zod';

const app = new Koa();
errorContract(app);

const router = new Router();

router.get('/agents/:id', () => {
  throw new NotFoundError('Agent not found');
});

const agent = z.object({ name: z.string().min(1) });

router.post('/agents', validate({ body: agent }), (ctx) => {
  ctx.status = 201;
  const name: string = ctx.state.validated.body.name; // typed by the schema
  ctx.body = { id: 'agt_1', name };
});

app.use(bodyParser()).use(router.routes());
app.listen(process.env.PORT ?? 3000);
