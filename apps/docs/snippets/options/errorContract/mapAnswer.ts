import { ApiError } from '@error-contract/core';
import { errorContract } from '@error-contract/express';
import express from 'express';

export const app = express();
errorContract(app, {
  mapAnswer: ({ statusCode, body }) => {
    const { failure } = Object(body);
    return failure ? new ApiError(statusCode, failure.text) : undefined;
  },
});

app.get('/old', (_req, res) => {
  res.status(409).json({ failure: { text: 'The campaign is cancelled' } });
});

// GET /old
// 409 {"statusCode":409,"message":"The campaign is cancelled","error":"Conflict"}
