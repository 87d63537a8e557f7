import { pipeline } from 'node:stream';
import { errorContract } from '@error-contract/express';
import { answers, failingStream, prepared, streamOf } from './answers.js';
import { bodyFor } from './bodies.js';
import { expressPeculiarities } from './express-peculiarities.js';
import { expressValidated } from './express-validated.js';
import { caseOf, recordLog, watch } from './recorder.js';
import { serverFor } from './servers.js';
import { raise, reject, valueFor } from './throwables.js';

/** Express 4 does not support promises. This is the usual remedy. */
const forwarding = (handler) => (req, res, next) =>
  Promise.resolve(handler(req, res, next)).catch(next);

function mountThrowing(app, wrap) {
  app.get('/throw/:name', (req) => raise(req.params.name, { req }));
  app.get(
    '/reject/:name',
    wrap((req) => reject(req.params.name, { req })),
  );
  app.get('/pass/:name', (req, _res, next) => next(valueFor(req.params.name, { req })));
  app.get('/prepared/:name', (req, res) => {
    res.status(206).set(prepared);
    raise(req.params.name, { req });
  });
  app.get('/challenged/:name', (req, res) => {
    res.set('WWW-Authenticate', 'Basic realm="x"').set('Retry-After', '99');
    raise(req.params.name, { req });
  });
  app.get('/status-first/:name', (req, res) => {
    res.status(404);
    raise(req.params.name, { req });
  });
}

function mountLate(app) {
  app.get('/late/:name', (req, res) => {
    res.type('text').write('partial');
    raise(req.params.name, { req });
  });
  app.get('/late-stream', (_req, res, next) => {
    pipeline(failingStream(['partial']), res.type('text'), (error) => error && next(error));
  });
}

function mountAnswers(app) {
  app.get('/answer/:name', (req, res) => {
    const { status, type, body, headers } = answers.get(req.params.name);
    res.status(status).set(headers);
    if (type) res.type(type);
    res.send(body);
  });
  app.get('/answer-stream/:name', (req, res) => {
    const { status, type, body, headers } = answers.get(req.params.name);
    res.writeHead(status, { ...headers, 'Content-Type': type ?? 'text/plain' });
    streamOf(body).pipe(res);
  });
  app.get(
    '/handled/:name',
    (req) => raise(req.params.name, { req }),
    (_error, _req, res, _next) => res.status(409).type('text').send('Handled'),
  );
  app.get('/answer-twice', (_req, res) => {
    res.status(409).send('First');
    res.end('second');
  });
}

function mountSuccesses(app) {
  app.get('/ok/json', (_req, res) => res.json({ a: '\u00fc' }));
  app.get('/ok/text', (_req, res) => res.send('text'));
  app.get('/ok/buffer', (_req, res) => res.type('bin').send(Buffer.from([0, 255])));
  app.get('/ok/stream', (_req, res) => streamOf('streamed').pipe(res.type('text')));
  app.get('/ok/created', (_req, res) => res.status(201).location('/1').json({ id: 1 }));
  app.get('/ok/empty', (_req, res) => res.status(204).end());
  app.get('/ok/cached', (_req, res) => res.set('ETag', '"a"').json({ a: 1 }));
  app.get('/ok/redirect', (_req, res) => res.redirect(302, '/ok/json'));
  app.get('/ok/headers', (_req, res) => res.set('X-A', 'b').writeHead(200, 'Fine').end('x'));
}

function mountBodies(app, express) {
  app.get('/body/:kind', (req, res, next) => {
    // Express takes no streams: services pipe them, and Node's `pipeline` lets them go.
    const send = (body) => pipeline(body, res.type('bin'), () => {});
    bodyFor(req.params.kind, req.query.moment, caseOf({ req }), res).then(send).catch(next);
  });
  app.post('/echo', express.json({ limit: 1024 }), (req, res) => res.json(req.body ?? null));
  app.use('/upload', (req, _res, next) => next(watch(req)));
  app.post('/upload', express.json({ limit: 10_000 }), (_req, res) => res.json({}));
}

function mountNested(app, express, wrap) {
  const sub = express();
  const router = express.Router();
  for (const nested of [sub, router]) {
    nested.get('/throw/:name', (req) => raise(req.params.name, { req }));
    nested.get(
      '/reject/:name',
      wrap((req) => reject(req.params.name, { req })),
    );
    nested.get('/answer/text', (_req, res) => res.status(409).type('text').send('Already there'));
  }
  app.use('/sub', sub);
  app.use('/router', router);
}

// Express prints errors that no handler takes.
const { error: printError } = console;
console.error = (...args) => {
  recordLog('console', args[0]);
  printError(...args);
};

export async function load(moduleName) {
  const { default: express } = await import(moduleName);
  const wrap = moduleName === 'express-4' ? forwarding : (handler) => handler;
  return (options, variant) => {
    const app = express();
    // The order of installation must not matter.
    const early = variant !== 'report';
    if (options && early) errorContract(app, options);
    mountThrowing(app, wrap);
    mountLate(app);
    mountAnswers(app);
    mountSuccesses(app);
    mountBodies(app, express);
    mountNested(app, express, wrap);
    expressPeculiarities(app, express);
    expressValidated(app, express);
    if (options && !early) errorContract(app, options);
    return serverFor(variant, app) ?? app;
  };
}
