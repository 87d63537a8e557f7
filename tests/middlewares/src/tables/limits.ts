import { said } from '@error-contract/harness/expect-contract';
import type { Table, Tables } from '../check.ts';

const again = { 'retry-after': '60' };
const legacy = { ...again, 'x-ratelimit-limit': '0', 'x-ratelimit-remaining': '0' };
const policy = { ...again, 'ratelimit-policy': '0;w=60' };
const separate = { 'ratelimit-limit': '0', 'ratelimit-remaining': '0', 'ratelimit-reset': '60' };
const seconds = { ...legacy, 'x-ratelimit-reset': '60' };
const time = { ...legacy, 'x-ratelimit-reset': 'TIME' };

const limited = (headers: Readonly<Record<string, string>>) => ({ status: 429, headers });
const below = [['below the limit', { path: '/ok' }]] as const;

const expressLimit: Table = {
  fails: [
    ['HTML', { path: '/html' }, limited(legacy)],
    ['an object', { path: '/json' }, said(429, 'Slow down', legacy)],
    ['a function', { path: '/function' }, said(429, 'Slow down', legacy)],
    ['a status of its own', { path: '/status' }, { status: 503, headers: legacy }],
    ['a handler that passes an error', { path: '/thrown' }, limited(legacy)],
    ['draft 6', { path: '/draft-6' }, limited({ ...policy, ...separate })],
    [
      'draft 7',
      { path: '/draft-7' },
      limited({ ...policy, ratelimit: 'limit=0, remaining=0, reset=60' }),
    ],
    ['draft 8', { path: '/draft-8' }, limited({ ...again, ratelimit: '"0-in-1min"; r=0; t=60' })],
    ['HEAD', { method: 'HEAD', path: '/html' }, limited(legacy)],
  ],
  same: below,
};

const fastifyLimit: Table = {
  fails: [
    ['an error', { path: '/thrown' }, limited(seconds)],
    ['an object of its own', { path: '/object' }, limited(seconds)],
    ['an unknown route', { path: '/nowhere' }, said(404, 'Route not found')],
  ],
  same: below,
};

const koaLimit: Table = {
  fails: [
    ['its text', { path: '/text' }, said(429, 'Rate limit exceeded, retry in 1 minute.', time)],
    ['a text', { path: '/message' }, said(429, 'Slow down', time)],
    ['an object', { path: '/object' }, said(429, 'Slow down', time)],
    ['thrown', { path: '/thrown' }, said(429, 'Slow down', time)],
    ['blacklisted', { path: '/blacklisted' }, { status: 403 }],
  ],
  same: below,
};

const timeout: Table = {
  fails: [
    ['a handler that does not answer', { path: '/slow' }, { status: 503 }],
    ['a handler that answers too late', { path: '/late' }, { status: 503 }],
  ],
  same: [['in time', { path: '/quick' }]],
};

const busy = { status: 503, headers: { 'retry-after': '50' } };
const pressure: Table = {
  fails: [
    ['a busy service', { path: '/busy' }, busy],
    ['its status route', { path: '/status' }, busy],
  ],
  same: [],
  fromTheStart: true,
};

const relaxed: Table = { fails: [], same: [['its status route', { path: '/status' }]] };

export const limits: Tables = {
  express: { 'express-rate-limit': expressLimit, 'connect-timeout': timeout },
  fastify: {
    '@fastify/rate-limit': fastifyLimit,
    '@fastify/under-pressure': pressure,
    '@fastify/under-pressure, relaxed': relaxed,
  },
  koa: { 'koa-ratelimit': koaLimit },
};
