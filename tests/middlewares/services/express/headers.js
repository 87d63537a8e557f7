import cors from 'cors';
import session from 'express-session';
import helmet from 'helmet';
import createError from 'http-errors';
import morgan from 'morgan';
import responseTime from 'response-time';
import { note } from '../notes.js';

/** Ways to fail, and a success. */
function mountEnds(app) {
  app.get('/thrown', () => {
    throw createError(409, 'Already there');
  });
  app.get('/hidden', () => {
    throw new Error('secret');
  });
  app.get('/answered', (_req, res) => res.status(409).type('text').send('Already there'));
  app.get('/written', (_req, res) => res.writeHead(409).end());
  app.get('/ok', (_req, res) => res.json({ a: 1 }));
}

export function mountCors(app) {
  app.use(cors({ origin: 'https://a.example', credentials: true, exposedHeaders: ['X-A'] }));
  mountEnds(app);
}

export function mountHelmet(app) {
  app.use(helmet());
  mountEnds(app);
}

export function mountSession(app) {
  app.use(session({ secret: 'of the test', resave: false, saveUninitialized: true }));
  app.use((_req, res, next) => {
    res.cookie('theme', 'dark');
    next();
  });
  mountEnds(app);
}

/** Middlewares that read the status: at the end, and in an error handler that calls `next`. */
export function mountObservers(app) {
  const stream = { write() {} };
  const format = (tokens, req, res) => {
    const length = tokens.res(req, res, 'content-length') ?? '-';
    note(req, `morgan ${tokens.status(req, res)} ${length}`);
  };
  app.use(morgan(format, { stream }), responseTime());
  app.use((req, res, next) => {
    res.once('finish', () => note(req, `finish ${res.statusCode}`));
    next();
  });
  mountEnds(app);
  app.use((error, req, res, next) => {
    res.sentry = 'id';
    note(req, `handler ${error.status ?? error.statusCode ?? 500}`);
    next(error);
  });
}
