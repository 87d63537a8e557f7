import Boom from '@hapi/boom';
import express, { type NextFunction, type Request, type Response } from 'express';
import { agents, breakDown } from '../agents.ts';

// <app>
const app = express();
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

app.use((err: Error, _req: Request, res: Response, _next: NextFunction) => {
  const { output } = Boom.isBoom(err) ? err : Boom.badImplementation(err.message);
  res.status(output.statusCode).json(output.payload);
});
// </app>

export const start = () => app.listen(0, '127.0.0.1');
