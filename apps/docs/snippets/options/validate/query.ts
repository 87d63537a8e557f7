import { errorContract, validate } from '@error-contract/express';
import express from 'express';
import { z } from 'zod';

export const app = express();
errorContract(app);

const query = z.object({ limit: z.coerce.number().max(100).default(20) });

app.get('/agents', validate({ query }), (req, res) => {
  res.json({ limit: req.validated.query.limit });
});

// GET /agents?limit=1000
// 400 {"statusCode":400,"message":"Validation failed: limit must be at most 100","error":"Bad Request"}
// GET /agents
// 200 {"limit":20}
