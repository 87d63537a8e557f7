import { errorContract } from '@error-contract/express';
import express from 'express';
import createError from 'http-errors';
import { agents, breakDown } from '../agents.ts';

const app = express();
// <app>
errorContract(app); // instead of the error handler; what is thrown stays as it was
// </app>
app.use(express.json());

app.get('/agents/:id', (req, res) => {
  const agent = agents.get(req.params.id);
  if (!agent) throw createError(404, 'No such agent');
  res.json(agent);
});

app.post('/agents', (req) => {
  if (!req.body.name) throw new createError.BadRequest('name is required');
  throw createError(409, 'The name is taken');
});

app.get('/report', async () => breakDown());

app.use((_req, _res, next) => next(createError(404)));

export const start = () => app.listen(0, '127.0.0.1');
