const { Router } = require('@koa/router');
const AppError = require('../app-error');
const jwt = require('../middleware/jwt-middleware');

const router = new Router({ prefix: '/articles' });
router.use(
  jwt.unless({ custom: ({ method, path }) => method === 'GET' && path === '/api/articles' }),
);

router.get('/', (ctx) => {
  ctx.body = { articles: ctx.articles.all };
  ctx.set('Cache-Control', 'max-age=60');
});

router.get('/broken', async (ctx) => {
  ctx.body = ctx.articles.all.missing.slug;
});

router.get('/:slug', (ctx) => {
  ctx.etag = ctx.params.slug;
  ctx.body = { article: ctx.articles.all.find(({ slug }) => slug === ctx.params.slug) };
  if (!ctx.body.article) ctx.throw(404, 'No such article');
});

router.post('/', async (ctx) => {
  const { article } = ctx.request.body;
  if (!article?.title) throw new AppError(422, "title can't be blank");
  if (ctx.articles.all.some(({ title }) => title === article.title)) {
    throw new AppError(409, 'title is taken');
  }
  ctx.articles.all.push({
    ...article,
    slug: article.title.toLowerCase(),
    author: ctx.state.jwt.name,
  });
  ctx.status = 201;
  ctx.body = { article: ctx.articles.all.at(-1) };
});

router.delete('/:slug', (ctx) => {
  ctx.throw(403, 'not your article');
});

module.exports = router;
