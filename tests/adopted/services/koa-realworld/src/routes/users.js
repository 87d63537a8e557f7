const { Router } = require('@koa/router');
const createError = require('http-errors');
const jsonwebtoken = require('jsonwebtoken');
const { secret } = require('../middleware/jwt-middleware');

const router = new Router({ prefix: '/users' });

router.post('/login', (ctx) => {
  const { user } = ctx.request.body ?? {};
  ctx.assert(user && user.email, 422, 'email can not be empty', { field: 'email' });
  if (user.password !== 'secret') {
    throw createError(403, 'email or password is invalid', { field: 'email or password' });
  }
  const token = jsonwebtoken.sign({ name: user.email }, secret, { expiresIn: '1h' });
  ctx.body = { user: { email: user.email, token } };
});

router.post('/photo', (ctx) => {
  const { photo } = ctx.request.files;
  ctx.status = 201;
  ctx.body = { size: photo.size };
});

module.exports = router;
