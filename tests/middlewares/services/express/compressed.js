import compression from 'compression';
import { answers, errors, failingStream, long, streamOf, successes } from '../bodies.js';

/** The ways in which a handler writes an answer by itself. */
const writers = {
  answer: (res, status, type, body) => res.status(status).set('Content-Type', type).send(body),
  end(res, status, type, body) {
    res.statusCode = status;
    res.setHeader('Content-Type', type);
    res.end(body);
  },
  head(res, status, type, body) {
    const headers = { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) };
    res.writeHead(status, headers).end(body);
  },
  stream(res, status, type, body) {
    streamOf(body).pipe(res.status(status).set('Content-Type', type));
  },
};

export function mountCompression(app) {
  app.use(compression());
  app.get('/throw/:name', (req) => {
    throw errors.get(req.params.name)();
  });
  app.get('/pass/:name', (req, _res, next) => setImmediate(next, errors.get(req.params.name)()));
  for (const [way, write] of Object.entries(writers)) {
    app.get(`/${way}/:name`, (req, res) => write(res, ...answers.get(req.params.name)));
  }
  app.get('/ok/:name', (req, res) => {
    const [type, body] = successes.get(req.params.name);
    res.set('Content-Type', type).send(body);
  });
  app.get('/ok-stream', (_req, res) => streamOf(long).pipe(res.type('text')));
  app.get('/ok-flushed', (_req, res) => {
    res.type('text').write(long);
    res.flush();
    res.end(long);
  });
  app.get('/late', (_req, res, next) => {
    const body = failingStream();
    body.once('error', next).pipe(res.type('text'));
  });
}
