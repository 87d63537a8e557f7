import { once } from 'node:events';
import { pipeline } from 'node:stream';
import { errorContract } from '@error-contract/express';
import { createEnds, createSignal, failing, thrown } from './thrown.js';

function mountAll(app, express, { ends, reached }) {
  app.use((req, res, next) => {
    ends.watch(res);
    if (req.path === '/upload') setImmediate(reached.fire);
    next();
  });
  app.use(express.json());
  app.get('/throw/:name', (req, _res, next) => next(thrown[req.params.name]()));
  app.get('/stream/:when', (req, res, next) => {
    pipeline(failing(req.params.when === 'late'), res, (error) => error && next(error));
  });
  app.get('/answer', (_req, res) => res.status(500).json({ oops: true }));
  app.get('/own', (_req, _res, next) => next(new Error('handled')));
  app.get('/sent', (_req, res) => {
    res.send('sent');
    throw new Error('late');
  });
  app.get('/twice', (_req, _res, next) => {
    next(new Error('first'));
    next(new Error('second'));
  });
  app.use((error, req, res, next) => {
    if (req.path !== '/own') return next(error);
    console.error(error);
    res.status(500).json({ oops: true });
  });
}

/** Express 4 writes the stack, and Express 5 the error itself, with all that it has. */
function lineOf(entry) {
  const text = typeof entry === 'object' ? (entry.stack ?? JSON.stringify(entry)) : String(entry);
  return `${typeof entry}: ${text.split('\n', 1)[0]}`;
}

/** Starts a service whose standard error is kept. `env` is what the app calls its environment. */
export async function start(moduleName, options, { env } = {}) {
  const { default: express } = await import(moduleName);
  const app = express();
  if (env) app.set('env', env);
  if (options) errorContract(app, options);
  const facts = { ends: createEnds(), reached: createSignal() };
  mountAll(app, express, facts);
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const lines = [];
  const { error } = console;
  console.error = (...entries) => lines.push(...entries.map(lineOf));
  return {
    port: server.address().port,
    reached: facts.reached.fired,
    async end() {
      await facts.ends.all();
      console.error = error;
      server.close();
      return lines;
    },
  };
}
