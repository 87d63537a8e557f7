import { NotFoundError } from '@error-contract/core';
import { errorContract, validate } from '@error-contract/fetch/hono';
import { Hono } from 'hono';
import { thing } from '../schema.js';
import { boom } from '../things.js';
import { admit, create, down, refuse } from './errors.js';

/** The app, which every runtime serves. */
export function createApp() {
  const app = new Hono();
  errorContract(app);
  app.use('/things/*', async (c, next) => {
    admit(c.req.header('authorization'), (headers) => {
      for (const [name, value] of Object.entries(headers)) c.header(name, value);
    });
    await next();
  });
  app.get('/things', (c) => c.json({ data: [] }));
  app.post('/things', validate({ body: thing }), (c) => c.json(create(c.req.valid('json')), 201));
  app.all('/things', refuse);
  app.get('/things/boom', boom);
  app.get('/things/down', down);
  app.get('/things/:id', () => {
    throw new NotFoundError('Thing not found');
  });
  return app;
}
