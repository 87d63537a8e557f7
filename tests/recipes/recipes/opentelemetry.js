import { subscribe } from 'node:diagnostics_channel';
import { errorContract } from '@error-contract/express';
import { SpanStatusCode, trace } from '@opentelemetry/api';
import express from 'express';

// One place for every framework: each failure is published while its request is active.
subscribe('error-contract:error', ({ error }) => {
  const span = trace.getActiveSpan();
  if (!span || error.statusCode < 500) return;
  const cause = error.cause ?? error;
  span.recordException(cause instanceof Error ? cause : String(cause));
  span.setStatus({ code: SpanStatusCode.ERROR });
});

const app = express();
errorContract(app);

app.get('/agents/:id', () => {
  throw new Error('The table of agents is gone');
});

app.listen(process.env.PORT ?? 3000);
