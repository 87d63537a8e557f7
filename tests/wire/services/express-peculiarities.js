import { errorContract, errorHandler, notFoundHandler } from '@error-contract/express';
import { recordError } from './recorder.js';
import { raise } from './throwables.js';

/** Routes that only Express can have. */
export function expressPeculiarities(app, express) {
  app.get('/next/route', (_req, _res, next) => next('route'));
  app.get('/next/router', (_req, _res, next) => next('router'));
  app.get('/send-status/:status', (req, res) => res.sendStatus(Number(req.params.status)));
  app.get('/send-file', (_req, res) => res.sendFile('/nowhere/secret.txt'));
  app.get('/send-file-forwarded', (_req, res, next) => res.sendFile('/nowhere/secret', next));
  app.get('/write-head', (_req, res) => res.writeHead(418, 'Odd', { 'X-A': '1' }).end('Short'));
  app.get('/write-head-array', (_req, res) => res.writeHead(418, ['X-A', '1']).end('Short'));
  app.get('/flush', (_req, res) => {
    res.status(409).flushHeaders();
    res.end('Already there');
  });
  app.get('/end-callback', (_req, res) => res.status(409).end('Short', () => res.req.destroyed));
  app.use('/static', express.static(import.meta.dirname, { fallthrough: false }));
  app.get('/own-handler', (req) => raise('plain error', { req }));
  app.use('/own-handler', (_error, _req, res, _next) => res.status(400).json({ msg: 'Mine' }));
  app.use('/mounted', mounted(express));
  app.use('/parts', parts(express));
}

/** A mounted app with its own contract. */
function mounted(express) {
  const app = express();
  errorContract(app, { onError: recordError });
  app.get('/throw', (req) => raise('conflict', { req }));
  return app;
}

/** The parts of `errorContract`, installed by hand. */
function parts(express) {
  const router = express.Router();
  router.get('/throw', (req) => raise('conflict', { req }));
  router.use(notFoundHandler());
  router.use(errorHandler({ onError: recordError }));
  return router;
}
