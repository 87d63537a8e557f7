import { ApiError } from '@error-contract/core';
import { errorContract } from '@error-contract/express';
import express from 'express';

export const app = express();
class OutOfCredit extends Error {}

errorContract(app, {
  mapError: (thrown) =>
    thrown instanceof OutOfCredit
      ? new ApiError(402, 'The account has no credit left', { cause: thrown })
      : undefined,
});

app.post('/calls', () => {
  throw new OutOfCredit();
});

// POST /calls
// 402 {"statusCode":402,"message":"The account has no credit left","error":"Payment Required"}
