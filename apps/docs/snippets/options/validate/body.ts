import { errorContract, validate } from '@error-contract/express';
import express from 'express';
import { z } from 'zod';

export const app = express();
errorContract(app);

const body = z.object({ name: z.string() });

app.post('/agents', express.json(), validate({ body }), (req, res) => {
  res.status(201).json({ name: req.validated.body.name });
});

// POST /agents {"name":7}
// 400 {"statusCode":400,"message":"Validation failed: name must be a string","error":"Bad Request"}
