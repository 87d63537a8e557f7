import { errorContract } from '@error-contract/express';
import * as Sentry from '@sentry/node';
import express from 'express';

Sentry.init({ dsn: process.env.SENTRY_DSN });

const app = express();

errorContract(app, {
  onError(error) {
    if (error.statusCode < 500) return;
    console.error(error.cause ?? error);
    Sentry.captureException(error.cause ?? error);
  },
});

app.get('/agents/:id', () => {
  throw new Error('The table of agents is gone');
});

app.listen(process.env.PORT ?? 3000);
