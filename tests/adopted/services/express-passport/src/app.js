import { errors } from 'celebrate';
import cors from 'cors';
import express from 'express';
import helmet from 'helmet';
import createError from 'http-errors';
import passport from 'passport';
import { pinoHttp } from 'pino-http';
// <imports>
import { AppError } from './app-error.js';
import { bearer } from './bearer.js';
import { oauth } from './routes/oauth.js';
import { orders } from './routes/orders.js';
import { webhooks } from './routes/webhooks.js';

/** Makes the app. The log goes to a stream, so that tests can read it. */
export function createApp({ store, log = process.stdout }) {
  const app = express();
  passport.use(bearer(store));

  // Webhooks need the raw body, so they come before the parser.
  app.use('/webhooks', webhooks(store));
  app.use(express.json());
  app.use(pinoHttp({ base: undefined }, log));
  app.get('/health/live', (_req, res) => res.sendStatus(200));
  app.get('/health/ready', (_req, res) => {
    const queue = store.backlog > 100 ? 'behind' : 'up';
    res.status(queue === 'up' ? 200 : 503).json({ ready: queue === 'up', queue });
  });
  app.use('/oauth', oauth(store));

  const api = express();
  api.use(passport.authenticate('bearer', { session: false }));
  api.use('/orders', orders(store));
  api.get('/report', async () => {
    throw new Error('no reports at /var/lib/reports.internal');
  });
  app.use(helmet());
  app.use(cors({ origin: /\.example\.com$/, exposedHeaders: ['X-Total-Count'] }));
  app.use('/api/v2', api);
  const { logger } = pinoHttp({ base: undefined }, log);
  // <app>

  // <own handler>
  app.use((req, _res, next) => next(createError(404, `Cannot ${req.method} ${req.path}`)));
  app.use(errors());
  app.use((err, req, res, _next) => {
    if (!err.expose && !(err instanceof AppError)) logger.error(err);
    const status = err.status ?? err.statusCode ?? 500;
    const message = status < 500 ? err.message : 'Something broke';
    res.status(status).json({ error: { message, requestId: req.id } });
  });
  // </own handler>
  return app;
}
