import { errorContract, validate } from '@error-contract/express';
import express from 'express';
import { z } from 'zod';

export const app = express();
errorContract(app);

const headers = z.object({ 'x-tenant': z.string() });

app.get('/agents', validate({ headers }), (req, res) => {
  res.json({ tenant: req.validated.headers['x-tenant'] });
});

// GET /agents
// 400 {"statusCode":400,"message":"Validation failed: x-tenant is required","error":"Bad Request"}
