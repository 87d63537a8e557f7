import { UnauthorizedError } from '@error-contract/core';
import { errorContract } from '@error-contract/express';
import express from 'express';

export const app = express();
errorContract(app, { challenge: 'Basic realm="admin"' });

app.get('/admin', () => {
  throw new UnauthorizedError();
});

// GET /admin
// 401 {"statusCode":401,"message":"Unauthorized","error":"Unauthorized"}
// www-authenticate: Basic realm="admin"
