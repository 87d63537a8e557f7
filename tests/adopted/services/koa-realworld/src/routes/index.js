const { Router } = require('@koa/router');
const articles = require('./articles');
const users = require('./users');

const router = new Router();

router.get('/health', (ctx) => {
  const { store } = ctx.articles;
  ctx.status = store === 'up' ? 200 : 503;
  ctx.body = { ok: store === 'up', checks: [{ name: 'store', state: store }] };
});

const api = new Router({ prefix: '/api' });
api.use(users.routes(), users.allowedMethods());
api.use(articles.routes(), articles.allowedMethods());
router.use(api.routes());

module.exports = router;
