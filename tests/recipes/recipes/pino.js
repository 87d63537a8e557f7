import { errorContract } from '@error-contract/express';
import express from 'express';
import pino from 'pino';

const logger = pino();
const app = express();

errorContract(app, {
  requestId: true,
  onError(error, { req, route, requestId }) {
    const line = { statusCode: error.statusCode, method: req?.method, route, requestId };
    if (error.statusCode < 500) logger.info(line, error.message);
    else logger.error({ ...line, err: error.cause ?? error }, 'request failed');
  },
});

app.get('/agents/:id', () => {
  throw new Error('The table of agents is gone');
});

app.listen(process.env.PORT ?? 3000);
