import { said } from '@error-contract/harness/expect-contract';
import type { Table } from '../check.ts';

const again = { 'retry-after': '60' };
const legacy = { ...again, 'x-ratelimit-limit': '0', 'x-ratelimit-remaining': '0' };
const policy = { ...again, 'ratelimit-policy': '0;w=60' };
const separate = { 'ratelimit-limit': '0', 'ratelimit-remaining': '0', 'ratelimit-reset': '60' };

export const rateLimit: Table = {
  fails: [
    ['HTML', { path: '/html' }, { status: 429, headers: legacy }],
    ['an object', { path: '/json' }, said(429, 'Slow down', legacy)],
    ['a function', { path: '/function' }, said(429, 'Slow down', legacy)],
    ['a status of its own', { path: '/status' }, { status: 503, headers: legacy }],
    ['a handler that passes an error', { path: '/thrown' }, { status: 429, headers: legacy }],
    ['draft 6', { path: '/draft-6' }, { status: 429, headers: { ...policy, ...separate } }],
    [
      'draft 7',
      { path: '/draft-7' },
      { status: 429, headers: { ...policy, ratelimit: 'limit=0, remaining=0, reset=60' } },
    ],
    [
      'draft 8',
      { path: '/draft-8' },
      { status: 429, headers: { ...again, ratelimit: '"0-in-1min"; r=0; t=60' } },
    ],
    ['HEAD', { method: 'HEAD', path: '/html' }, { status: 429, headers: legacy }],
  ],
  same: [['below the limit', { path: '/ok' }]],
};

export const timeout: Table = {
  fails: [
    ['a handler that does not answer', { path: '/slow' }, { status: 503 }],
    ['a handler that answers too late', { path: '/late' }, { status: 503 }],
  ],
  same: [['in time', { path: '/quick' }]],
};
