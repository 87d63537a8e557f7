import { errorContract } from '@error-contract/express';
import express from 'express';
import pino from 'pino';

const logger = pino();
const app = express();

errorContract(app, {
  onError(error, { req }) {
    const line = { statusCode: error.statusCode, method: req?.method, route: req?.route?.path };
    if (error.statusCode < 500) logger.info(line, error.message);
    else logger.error({ ...line, err: error.cause ?? error }, 'request failed');
  },
});

app.get('/agents/:id', () => {
  throw new Error('The table of agents is gone');
});

app.listen(process.env.PORT ?? 3000);
