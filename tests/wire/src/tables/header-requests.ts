import { type Expected, said } from '@error-contract/harness/expect-contract';
import type { RequestRow } from './request-row.ts';

const cancelled = said(409, 'Campaign is cancelled');
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

/** What a service had set before it failed. */
export const headers: readonly RequestRow[] = [
  ...['conflict', 'plain error', 'too many requests', '416 with Content-Range'].map((name) => ({
    name: `abandoned success, ${name}`,
    request: { path: `/prepared/${name}` },
    expected: preparedExpectation(name),
  })),
  {
    name: 'a challenge that was set before stays',
    request: { path: '/challenged/unauthorized' },
    expected: { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } },
  },
  {
    name: 'a Retry-After that was set before stays',
    request: { path: '/challenged/too many requests' },
    expected: { status: 429, headers: { 'retry-after': '99' } },
  },
  {
    name: 'a status that was set before an error without one',
    request: { path: '/status-first/plain error' },
    expected: { status: 404 },
    only: { frameworks: ['express', 'fastify'], reason: 'Koa begins every response as a 404' },
  },
  {
    name: 'a status that was set before an error with one',
    request: { path: '/status-first/conflict' },
    expected: cancelled,
  },
];

function preparedExpectation(name: string): Expected {
  if (name === 'conflict') return said(409, 'Campaign is cancelled', keptHeaders);
  if (name === 'plain error') return { status: 500, headers: keptHeaders };
  if (name === 'too many requests') return { status: 429, headers: keptHeaders };
  return { status: 416, headers: { ...keptHeaders, 'content-range': 'bytes */10' } };
}
