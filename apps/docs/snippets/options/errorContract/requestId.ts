import { NotFoundError } from '@error-contract/core';
import { errorContract } from '@error-contract/express';
import express from 'express';

export const app = express();
errorContract(app, { requestId: 'x-request-id' });

app.get('/agents/:id', () => {
  throw new NotFoundError('Agent not found');
});

// GET /agents/agt_1 with x-request-id: 7f3a
// 404 {"statusCode":404,"message":"Agent not found","error":"Not Found"}
// x-request-id: 7f3a
