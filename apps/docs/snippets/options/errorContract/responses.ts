import { errorContract } from '@error-contract/express';
import express from 'express';

export const app = express();
errorContract(app, {
  responses: ({ req }) => (req?.path === '/webhooks/pay' ? 'keep' : 'rewrite'),
});

app.post('/webhooks/pay', (_req, res) => {
  res.status(400).json({ ok: false });
});

app.post('/agents', (_req, res) => {
  res.status(400).json({ ok: false });
});

// POST /webhooks/pay
// 400 {"ok":false}
// POST /agents
// 400 {"statusCode":400,"message":"Bad Request","error":"Bad Request"}
