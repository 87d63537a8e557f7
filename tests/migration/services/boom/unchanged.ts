import { errorContract } from '@error-contract/express';
import Boom from '@hapi/boom';
import express from 'express';
import { agents, breakDown } from '../agents.ts';

// <app>
const app = express();
errorContract(app); // instead of the error handler, which asked isBoom
app.use(express.json());

app.get('/agents/:id', (req, res) => {
  const agent = agents.get(req.params.id);
  if (!agent) throw Boom.notFound('No such agent');
  res.json(agent);
});

app.post('/agents', (req) => {
  if (!req.body.name) throw Boom.badRequest('name is required');
  throw Boom.conflict('The name is taken', { name: req.body.name });
});

app.get('/report', async () => breakDown());
// </app>

export const start = () => app.listen(0, '127.0.0.1');
