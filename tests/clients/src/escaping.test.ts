import { createClient } from '@error-contract/client';
import { ApiError } from '@error-contract/core';
import { errorContract } from '@error-contract/express';
import { goneUrl, type Listening, serve } from '@error-contract/harness/listen';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendError } from './send-error.ts';

const failed = 'An upstream service failed. Try again later.';
const silent = 'An upstream service did not answer in time. Try again later.';
const unavailable = 'The service is temporarily unavailable. Try again later.';

let upstream: Listening;
let service: Listening;
let gone = '';

function upstreamListener(
  request: { url?: string | undefined },
  response: Parameters<typeof sendError>[0],
) {
  const status = Number(request.url?.slice(1));
  if (status >= 400) sendError(response, new ApiError(status, 's3cret', { expose: true }));
  else if (status === 200) response.writeHead(200).end('s3cret');
}

/** A service whose handlers call another service, and catch nothing. */
function serviceApp() {
  const app = express();
  errorContract(app, { onError() {} });
  const options = { apiKey: 'id:s3cret', retry: 0 };
  app.get('/ask/:status', async (req, res) => {
    const { status } = req.params;
    const client = createClient({ baseUrl: upstream.url, ...options });
    res.json(await client.get(`/${status}`, status === '100' ? { timeout: 500 } : {}));
  });
  app.get('/gone', async (_req, res) => {
    res.json(await createClient({ baseUrl: gone, ...options }).get('/s3cret'));
  });
  app.get('/given-up', async (_req, res) => {
    const { get } = createClient({ baseUrl: upstream.url, ...options });
    res.json(await get('/100', { signal: AbortSignal.abort() }));
  });
  return app;
}

beforeAll(async () => {
  upstream = await serve(upstreamListener);
  gone = await goneUrl();
  service = await serve(serviceApp());
});
afterAll(async () => {
  await service.close();
  await upstream.close();
});

test.each([
  ...[400, 401, 403, 404, 409, 422, 429, 500, 502, 503, 504].map(
    (status) => [`/ask/${status}`, 502, failed, 'Bad Gateway'] as const,
  ),
  ['/ask/200', 502, failed, 'Bad Gateway'] as const,
  ['/ask/100', 504, silent, 'Gateway Timeout'] as const,
  ['/gone', 502, failed, 'Bad Gateway'] as const,
  ['/given-up', 503, unavailable, 'Service Unavailable'] as const,
])(
  'what another service answers is no answer of this one: %s',
  async (path, statusCode, message, error) => {
    const response = await fetch(service.url + path);
    expect(response.status).toBe(statusCode);
    expect(await response.text()).toBe(JSON.stringify({ statusCode, message, error }));
    expect(response.headers.get('www-authenticate')).toBeNull();
    expect(response.headers.get('retry-after')).toBeNull();
  },
);
