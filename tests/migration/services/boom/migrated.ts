import { errorContract } from '@error-contract/express';
import Boom from '@hapi/boom';
import express from 'express';
import { agents, breakDown } from '../agents.ts';
import { BadRequestError, NotFoundError } from '@error-contract/core';

// <app>
const app = express();
errorContract(app); // instead of the error handler, which asked isBoom
app.use(express.json());

app.get('/agents/:id', (req, res) => {
  const agent = agents.get(req.params.id);
  if (!agent) throw new NotFoundError('No such agent');
  res.json(agent);
});

app.post('/agents', (req) => {
  if (!req.body.name) throw new BadRequestError('name is required');
  throw Boom.conflict('The name is taken', { name: req.body.name });
});

app.get('/report', async () => breakDown());
// </app>

export const start = () => app.listen(0, '127.0.0.1');
