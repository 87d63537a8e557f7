import compression from 'compression';
import { answers, errors, failingStream, long, streamOf, successes } from '../bodies.js';

function mountAnswers(app) {
  app.get('/answer/:name', (req, res) => {
    const [status, type, body] = answers.get(req.params.name);
    res.status(status).set('Content-Type', type).send(body);
  });
  app.get('/end/:name', (req, res) => {
    const [status, type, body] = answers.get(req.params.name);
    res.statusCode = status;
    res.setHeader('Content-Type', type);
    res.end(body);
  });
  app.get('/head/:name', (req, res) => {
    const [status, type, body] = answers.get(req.params.name);
    const headers = { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) };
    res.writeHead(status, headers).end(body);
  });
  app.get('/stream/:name', (req, res) => {
    const [status, type, body] = answers.get(req.params.name);
    streamOf(body).pipe(res.status(status).set('Content-Type', type));
  });
}

export function mountCompression(app) {
  app.use(compression());
  app.get('/throw/:name', (req) => {
    throw errors.get(req.params.name)();
  });
  app.get('/pass/:name', (req, _res, next) => setImmediate(next, errors.get(req.params.name)()));
  mountAnswers(app);
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
