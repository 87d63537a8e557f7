import { subscribe } from 'node:diagnostics_channel';
import { ConflictError } from '@error-contract/core';
import { errorContract } from '@error-contract/express';
import express from 'express';

subscribe('error-contract:error', ({ error, context }) => {
  console.log(`${error.statusCode} ${context.req?.method} ${error.cause ?? error.message}`);
});

const app = express();
errorContract(app, { onError() {} });

app.post('/agents', () => {
  throw new ConflictError('Agent already exists');
});
app.get('/agents/:id', () => {
  throw new Error('The table of agents is gone');
});

app.listen(process.env.PORT ?? 3000);
