import { NotFoundError } from '@error-contract/core';
import { errorContract, validate } from '@error-contract/express';
import express from 'express';
import { thing } from '../schema.js';
import { boom, host, impatient } from '../things.js';
import { admit, create, down, refuse } from './errors.js';

function mountThings(app) {
  app.use('/things', (req, res, next) => {
    admit(req.get('authorization'), (headers) => res.set(headers));
    next();
  });
  app
    .route('/things')
    .get((_req, res) => res.json({ data: [] }))
    .post(validate({ body: thing }), (req, res) => {
      res.status(201).json(create(req.validated.body));
    })
    .all(refuse);
  app.get('/things/boom', boom);
  app.get('/things/down', down);
  app.get('/things/:id', () => {
    throw new NotFoundError('Thing not found');
  });
}

export function start() {
  const app = express();
  errorContract(app);
  app.use(express.json());
  mountThings(app);
  return impatient(app.listen(0, host));
}
