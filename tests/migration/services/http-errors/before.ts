import express, { type NextFunction, type Request, type Response } from 'express';
import createError, { type HttpError } from 'http-errors';
import { agents, breakDown } from '../agents.ts';

// <app>
const app = express();
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

app.use((err: HttpError, _req: Request, res: Response, _next: NextFunction) => {
  res.status(err.status || 500).json({ error: err.message });
});
// </app>

export const start = () => app.listen(0, '127.0.0.1');
