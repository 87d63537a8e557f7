import { said } from '@error-contract/harness/expect-contract';
import type { Only, RequestRow } from './request-row.ts';

const keptHeaders = {
  'access-control-allow-origin': 'https://app.example',
  vary: 'Origin, Accept-Encoding',
  'x-request-id': 'r-1',
  'x-ratelimit-limit': '100',
  'x-ratelimit-remaining': '99',
  'x-ratelimit-reset': '1700000000',
  'strict-transport-security': 'max-age=1',
  'content-security-policy': "default-src 'none'",
};

const kept = (status: number, headers = {}) => ({
  status,
  headers: { ...keptHeaders, ...headers },
});

const byFramework: Only = [
  ['express', 'fastify', 'koa', 'hono'],
  'with fetch alone, nothing is set before the handler returns',
];

/** The service set headers or a status before it failed. */
export const headers: readonly RequestRow[] = [
  [
    'abandoned success, conflict',
    { path: '/prepared/conflict' },
    said(409, 'Campaign is cancelled', keptHeaders),
    byFramework,
  ],
  ['abandoned success, plain error', { path: '/prepared/plain error' }, kept(500), byFramework],
  [
    'abandoned success, too many requests',
    { path: '/prepared/too many requests' },
    kept(429),
    byFramework,
  ],
  [
    'abandoned success, 416 with Content-Range',
    { path: '/prepared/416 with Content-Range' },
    kept(416, { 'content-range': 'bytes */10' }),
    byFramework,
  ],
  [
    'a challenge that was set before stays',
    { path: '/challenged/unauthorized' },
    { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } },
    byFramework,
  ],
  [
    'a Retry-After that was set before stays',
    { path: '/challenged/too many requests' },
    { status: 429, headers: { 'retry-after': '99' } },
    byFramework,
  ],
  [
    'a status that was set before an error without one',
    { path: '/status-first/plain error' },
    { status: 404 },
    [['express', 'fastify', 'hono'], 'Koa begins every response as a 404'],
  ],
  [
    'a status that was set before an error with one',
    { path: '/status-first/conflict' },
    said(409, 'Campaign is cancelled'),
    byFramework,
  ],
];
