import { errorContract, validate } from '@error-contract/express';
import express from 'express';
import { z } from 'zod';

export const app = express();
errorContract(app, { validationStatus: 422 });

const agent = z.object({ name: z.string() });

app.post('/agents', express.json(), validate({ body: agent }), (_req, res) => {
  res.status(201).end();
});

// POST /agents {}
// 422 {"statusCode":422,"message":"Validation failed: name is required","error":"Unprocessable Entity"}
