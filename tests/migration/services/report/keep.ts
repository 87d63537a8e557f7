import { errorContract } from '@error-contract/express';
import express from 'express';

const app = express();
// <paths>
const kept = /^\/(?:health|webhooks)(?:[/?]|$)/;

errorContract(app, {
  responses: ({ req }) => (kept.test(req?.originalUrl ?? '') ? 'keep' : 'rewrite'),
});
// </paths>

const health = express.Router();
health.get('/ready', (_req, res) => {
  res.status(503).json({ ready: false, checks: { database: 'down' } });
});
health.get('/broken', () => {
  throw new Error('connect ECONNREFUSED db-7.internal:5432');
});

app.use('/health', health);
app.post('/webhooks/payments', (_req, res) => {
  res.status(400).type('text').send('Webhook Error: signature does not match');
});
app.get('/health-food', (_req, res) => {
  res.status(404).json({ error: 'No such dish' });
});

export const start = () => app.listen(0, '127.0.0.1');
