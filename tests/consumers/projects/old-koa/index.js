const cors = require('@koa/cors');
const Koa = require('koa');
const bodyParser = require('koa-bodyparser');
const Router = require('koa-router');
const things = require('./things');

const app = new Koa();
const router = new Router({ prefix: '/things' });

app.use(cors());

// <own errors>
app.use(async (ctx, next) => {
  try {
    await next();
  } catch (err) {
    ctx.status = err.status || 500;
    ctx.body = { error: { code: ctx.status, message: err.message } };
    ctx.app.emit('error', err, ctx);
  }
});

app.on('error', () => {});
// </own errors>

app.use(bodyParser());

router.use(async (ctx, next) => {
  ctx.assert(ctx.get('authorization') === 'Bearer demo:secret-of-demo', 401, 'Invalid API key');
  await next();
});

router.get('/', (ctx) => {
  ctx.body = { data: [] };
});

router.post('/', async (ctx) => {
  const { name } = ctx.request.body;
  if (typeof name !== 'string') ctx.throw(400, 'name is required');
  ctx.status = 201;
  ctx.body = { data: await things.create(ctx.request.body) };
});

router.get('/boom', async (ctx) => {
  ctx.body = await things.breakDown();
});

router.get('/:id', async (ctx) => {
  const thing = await things.find(ctx.params.id);
  if (!thing) ctx.throw(404, 'Thing not found');
  ctx.body = { data: thing };
});

app.use(router.routes()).use(router.allowedMethods());

const server = app.listen(0, '127.0.0.1', () => console.log(server.address().port));
