import { ApiError } from '@error-contract/core';
import { errorContract } from '@error-contract/express';
import express from 'express';

class AppError extends Error {
  readonly statusCode: number;

  constructor(message: string, statusCode: number) {
    super(message);
    this.statusCode = statusCode;
  }
}

const app = express();
// <map>
errorContract(app, {
  mapError: (thrown) =>
    thrown instanceof AppError
      ? new ApiError(thrown.statusCode, thrown.message, { cause: thrown })
      : undefined,
});
// </map>

app.get('/agents/:id', () => {
  throw new AppError('No such agent', 404);
});

app.get('/report', () => {
  throw new AppError('connect ECONNREFUSED db-7.internal:5432', 502);
});

export const start = () => app.listen(0, '127.0.0.1');
