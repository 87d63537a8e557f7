import { createDeviationReport } from '@error-contract/core/node';
import { errorContract } from '@error-contract/express';
import express, { type NextFunction, type Request, type Response } from 'express';
import createError from 'http-errors';

const app = express();
// <report>
const report = createDeviationReport();
errorContract(app, { responses: 'report', onDeviation: report.onDeviation });
// </report>

app.get('/agents/:id', () => {
  throw createError(404, 'No such agent');
});

app.post('/agents', (_req, res) => {
  res.status(429).send('<h1>Slow down</h1>');
});

app.use((err: Error & { status?: number }, _req: Request, res: Response, _next: NextFunction) => {
  res.status(err.status || 500).json({ error: err.message });
});

export const start = () => app.listen(0, '127.0.0.1');
export { report };
