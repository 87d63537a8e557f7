import { errorContract, validate } from '@error-contract/express';
import express from 'express';
import { z } from 'zod';

export const app = express();
errorContract(app);

const params = z.object({ id: z.string().regex(/^agt_\w+$/, 'must begin with agt_') });

app.get('/agents/:id', validate({ params }), (req, res) => {
  res.json({ id: req.validated.params.id });
});

// GET /agents/1
// 400 {"statusCode":400,"message":"Validation failed: id must begin with agt_","error":"Bad Request"}
