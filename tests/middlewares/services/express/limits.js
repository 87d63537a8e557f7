import { randomUUID } from 'node:crypto';
import timeout from 'connect-timeout';
import { rateLimit } from 'express-rate-limit';

/** Each request has its own window, so that the numbers are always the same. */
const always = (options) =>
  rateLimit({ limit: 0, windowMs: 60_000, keyGenerator: () => randomUUID(), ...options });

export function mountRateLimit(app) {
  app.get('/html', always());
  app.get('/json', always({ message: { message: 'Slow down', code: 7 } }));
  app.get('/function', always({ message: () => ({ error: 'Slow down' }) }));
  app.get('/status', always({ statusCode: 503 }));
  app.get(
    '/thrown',
    always({ handler: (_req, _res, next) => next(Object.assign(new Error('x'), { status: 429 })) }),
  );
  app.get('/draft-6', always({ standardHeaders: 'draft-6', legacyHeaders: false }));
  app.get('/draft-7', always({ standardHeaders: 'draft-7', legacyHeaders: false }));
  app.get('/draft-8', always({ standardHeaders: 'draft-8', legacyHeaders: false }));
  app.get('/ok', always({ limit: 5 }), (_req, res) => res.json({ a: 1 }));
}

export function mountTimeout(app) {
  app.get('/slow', timeout('50ms'), () => {});
  // This handler answers too late, and its answer is dropped.
  app.get('/late', timeout('50ms'), (req, res) => {
    req.once('timeout', () => setImmediate(() => res.writableEnded || res.end('late')));
  });
  app.get('/quick', timeout('5s'), (_req, res) => res.json({ a: 1 }));
}
