import express from 'express';
import inject from 'light-my-request';
import { expect, test } from 'vitest';
import { errorContract } from './error-contract.ts';

// In a file of its own: it puts its methods below Express's own for the rest of the process.
test.each(['/ok', '/bad'])('a test tool that puts itself below sees %s', async (url) => {
  const app = express();
  errorContract(app, { onError() {} });
  app.get('/ok', (_req, res) => void res.json({ a: 1 }));
  app.get('/bad', (_req, res) => void res.status(400).json({ msg: 'No' }));
  const { payload } = await inject(app as never, { method: 'GET', url });
  const refused = '{"statusCode":400,"message":"No","error":"Bad Request"}';
  expect(payload).toBe(url === '/ok' ? '{"a":1}' : refused);
});
