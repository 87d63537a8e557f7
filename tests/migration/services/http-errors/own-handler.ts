import { ApiError, databaseErrors } from '@error-contract/core';
import { errorContract } from '@error-contract/express';
import express from 'express';
import { breakDown } from '../agents.ts';

class AppError extends Error {
  readonly statusCode: number;

  constructor(statusCode: number, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}

/** What was logged. */
export const logged: unknown[] = [];

const logger = { error: (error: unknown) => logged.push(error) };

const app = express();
// <options>
const databaseError = databaseErrors();

errorContract(app, {
  // Your own errors, whose messages are meant for clients; then 409 for a unique violation.
  mapError: (thrown) =>
    thrown instanceof AppError
      ? new ApiError(thrown.statusCode, thrown.message, { cause: thrown })
      : databaseError(thrown),
  onError: (error) => {
    if (error.statusCode >= 500) logger.error(error.cause ?? error);
  },
});
// </options>

app.get('/agents/:id', () => {
  throw new AppError(404, 'No such agent');
});

app.post('/agents', () => {
  throw Object.assign(new Error('SQLITE_CONSTRAINT: UNIQUE constraint failed: agents.name'), {
    errno: 19,
    code: 'SQLITE_CONSTRAINT',
  });
});

app.get('/report', async () => breakDown());

export const start = () => app.listen(0, '127.0.0.1');
