import { errorContract } from '@error-contract/express';
import express from 'express';
import { Counter, register } from 'prom-client';

const failures = new Counter({
  name: 'http_request_failures_total',
  help: 'Failed requests, by status and route',
  labelNames: ['status', 'method', 'route'],
});

const app = express();

errorContract(app, {
  onError(error, { req, route = 'none' }) {
    failures.inc({ status: error.statusCode, method: req?.method ?? 'none', route });
  },
});

app.get('/metrics', async (_req, res) => {
  res.type(register.contentType).send(await register.metrics());
});
const agents = express.Router();
agents.get('/:id', () => {
  throw new Error('The table of agents is gone');
});
app.use('/agents', agents);

app.listen(process.env.PORT ?? 3000);
