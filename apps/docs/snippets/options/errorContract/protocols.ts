import { errorContract } from '@error-contract/express';
import express from 'express';

export const app = express();
errorContract(app, { protocols: 'rewrite' });

app.post('/graphql', (_req, res) => {
  res.status(400).json({ errors: [{ message: 'Cannot query field "x" on type "Query".' }] });
});

// POST /graphql
// 400 {"statusCode":400,"message":"Validation failed: Cannot query field \"x\" on type \"Query\".","error":"Bad Request"}
