import express from 'express';
import { BadRequestError, ConflictError, NotFoundError } from '@error-contract/core';
import { errorContract } from '@error-contract/express';
import { agents, breakDown } from '../agents.ts';

// <app>
const app = express();
app.use(express.json());

app.get('/agents/:id', (req, res) => {
  const agent = agents.get(req.params.id);
  if (!agent) throw new NotFoundError('No such agent');
  res.json(agent);
});

app.post('/agents', (req) => {
  if (!req.body.name) throw new BadRequestError('name is required');
  throw new ConflictError('The name is taken');
});

app.get('/report', async () => breakDown());

app.use((_req, _res, next) => next(new NotFoundError()));

errorContract(app);
// </app>

export const start = () => app.listen(0, '127.0.0.1');
