import { createDeviationReport } from '@error-contract/core/node';
import { errorContract } from '@error-contract/express';
import express from 'express';

export const app = express();
const report = createDeviationReport();
errorContract(app, { responses: 'report', onDeviation: report.onDeviation });

app.get('/old/:id', (_req, res) => {
  res.status(404).type('text').send('no such thing');
  for (const { count, route, wouldSend } of report.summary()) console.log(count, route, wouldSend); // 1 /old/:id no such thing
});

// GET /old/1
// 404 no such thing
