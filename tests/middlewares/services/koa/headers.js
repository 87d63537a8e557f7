import cors from '@koa/cors';
import Router from '@koa/router';
import createError from 'http-errors';
import helmet from 'koa-helmet';
import logger from 'koa-logger';
import session from 'koa-session';
import { note } from '../notes.js';

/** Ways to fail, and a success. */
function mountEnds(router) {
  router.get('/thrown', () => {
    throw createError(409, 'Already there');
  });
  router.get('/hidden', () => {
    throw new Error('secret');
  });
  router.get('/answered', (ctx) => Object.assign(ctx, { status: 409, body: 'Already there' }));
  router.get('/written', (ctx) => {
    ctx.respond = false;
    ctx.res.writeHead(409).end();
  });
  router.get('/ok', (ctx) => Object.assign(ctx, { body: { a: 1 } }));
}

export function mountCors(app, router) {
  app.use(cors({ origin: 'https://a.example', credentials: true, exposeHeaders: ['X-A'] }));
  mountEnds(router);
}

export function mountHelmet(app, router) {
  app.use(helmet());
  mountEnds(router);
}

export function mountSession(app, router) {
  app.keys = ['of the test'];
  app.use(session({}, app));
  app.use((ctx, next) => {
    ctx.session.views = 1;
    ctx.cookies.set('theme', 'dark');
    return next();
  });
  mountEnds(router);
}

/** Middlewares that read the status: at the end, and while an error passes. */
export function mountObservers(app, router) {
  app.use((ctx, next) => {
    const transporter = (text) => note(ctx.req, `logger ${text}`);
    return logger({ transporter })(ctx, next);
  });
  app.use(async (ctx, next) => {
    ctx.res.once('finish', () => note(ctx.req, `finish ${ctx.res.statusCode}`));
    const start = performance.now();
    try {
      await next();
    } catch (error) {
      note(ctx.req, `caught ${error.status ?? 500}`);
      throw error;
    } finally {
      ctx.set('X-Response-Time', `${(performance.now() - start).toFixed(3)}ms`);
    }
  });
  mountEnds(router);
}

export function mountMethods(app, router) {
  router.get('/known', (ctx) => Object.assign(ctx, { body: { a: 1 } }));
  router.put('/known', (ctx) => Object.assign(ctx, { body: { a: 1 } }));
  return () => app.use(router.allowedMethods());
}

export function mountThrownMethods(app, router) {
  router.get('/known', (ctx) => Object.assign(ctx, { body: { a: 1 } }));
  return () => app.use(router.allowedMethods({ throw: true }));
}

/** A router that supports few methods. */
export function mountFewMethods(app) {
  const router = new Router({ methods: ['GET', 'HEAD'] });
  router.get('/known', (ctx) => Object.assign(ctx, { body: { a: 1 } }));
  app.use(router.routes()).use(router.allowedMethods());
}
