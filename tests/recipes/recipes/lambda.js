import { NotFoundError } from '@error-contract/core';
import { errorContract } from '@error-contract/express';
import express from 'express';
import serverless from 'serverless-http';

const app = express();
errorContract(app);

app.use(express.json());
app.get('/agents/:id', () => {
  throw new NotFoundError('Agent not found');
});

export const handler = serverless(app);
