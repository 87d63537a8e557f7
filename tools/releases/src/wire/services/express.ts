import { errorContract } from '@error-contract/express';
import { type Listening, listening } from '@error-contract/harness/listen';
import express from 'express';
import { throwableFor } from '../throwables.ts';

/** Starts a service on Express that fails on request. */
export function startExpress(): Promise<Listening> {
  const app = express();
  errorContract(app, { onError: () => {} });
  app.use(express.json({ limit: 100 }));
  app.get('/fail/:name', (req) => {
    throw throwableFor(req.params.name);
  });
  app.post('/things', (_req, res) => void res.status(201).json({ id: 'thing_1' }));
  return listening(app.listen(0, '127.0.0.1'));
}
