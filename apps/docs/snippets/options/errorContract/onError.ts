import { errorContract } from '@error-contract/express';
import express from 'express';

export const app = express();
errorContract(app, {
  onError: (error, { req }) => {
    if (error.statusCode >= 500) console.log(req?.path, String(error.cause)); // /report Error: connect ECONNREFUSED
  },
});

app.get('/report', () => {
  throw new Error('connect ECONNREFUSED');
});

// GET /report
// 500 {"statusCode":500,"message":"An unexpected error occurred. If this persists, contact support.","error":"Internal Server Error"}
