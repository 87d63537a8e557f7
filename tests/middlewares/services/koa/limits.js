import { randomUUID } from 'node:crypto';
import ratelimit from 'koa-ratelimit';

/** Each request has its own window, so that the numbers are always the same. */
const always = (options) =>
  ratelimit({
    driver: 'memory',
    db: new Map(),
    duration: 60_500,
    max: 0,
    id: () => randomUUID(),
    ...options,
  });

export function mountRateLimit(_app, router) {
  const respond = (ctx) => Object.assign(ctx, { body: { a: 1 } });
  router.get('/text', always(), respond);
  router.get('/message', always({ errorMessage: 'Slow down' }), respond);
  router.get('/object', always({ errorMessage: { message: 'Slow down', code: 7 } }), respond);
  router.get('/thrown', always({ throw: true, errorMessage: 'Slow down' }), respond);
  router.get('/blacklisted', always({ blacklist: () => true }), respond);
  router.get('/ok', always({ max: 5 }), respond);
}
