import { errorContract } from '@error-contract/express';
import express from 'express';
import { z } from 'zod';

export const app = express();
errorContract(app, { bareSchemaErrors: 500 });

const rates = z.object({ eur: z.number() });

app.get('/rates', () => {
  rates.parse({}); // what another service sent, not what the client sent
});

// GET /rates
// 500 {"statusCode":500,"message":"An unexpected error occurred. If this persists, contact support.","error":"Internal Server Error"}
