const { NotFoundError } = require('@error-contract/core');
const { errorContract, validate } = require('@error-contract/koa');
const { bodyParser } = require('@koa/bodyparser');
const Router = require('@koa/router');
const Koa = require('koa');
const { z } = require('zod');

const app = new Koa();
errorContract(app);

const router = new Router();

router.get('/agents/:id', () => {
  throw new NotFoundError('Agent not found');
});

const agent = z.object({ name: z.string().min(1) });

router.post('/agents', validate({ body: agent }), (ctx) => {
  ctx.status = 201;
  ctx.body = { id: 'agt_1', ...ctx.state.validated.body };
});

app.use(bodyParser()).use(router.routes());
app.listen(process.env.PORT ?? 3000);
