// A service in one file, as people deploy it to functions.
import { NotFoundError } from '@error-contract/core';
import { errorContract } from '@error-contract/express';
import express from 'express';

const app = express();
errorContract(app);
app.get('/agents/:id', () => {
  throw new NotFoundError('Agent not found');
});

const server = app.listen(0, '127.0.0.1', async () => {
  const response = await fetch(`http://127.0.0.1:${server.address().port}/agents/1`);
  console.log(await response.text());
  server.close();
});
