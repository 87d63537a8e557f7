import { said } from '@error-contract/harness/expect-contract';
import type { FailingRow, Table } from '../check.ts';
import { endRows } from './ends.ts';
import { preflight } from './requests.ts';

const origin = { Origin: 'https://a.example' };

export const cors: Table = {
  fails: endRows(
    {
      'access-control-allow-origin': 'https://a.example',
      'access-control-allow-credentials': 'true',
      'access-control-expose-headers': 'X-A',
      vary: 'Origin',
    },
    origin,
  ),
  same: [
    ['preflight', preflight('/ok')],
    ['preflight of an unknown route', preflight('/nowhere')],
    ['a request of another origin', { path: '/ok', headers: origin }],
  ],
};

export const helmet: Table = {
  fails: endRows({
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'x-powered-by': undefined,
  }),
  same: [['a success', { path: '/ok' }]],
};

export const session: Table = {
  fails: endRows({
    'set-cookie': 'theme=dark; Path=/, connect.sid=ID; Path=/; HttpOnly',
  }),
  same: [['a success', { path: '/ok' }]],
};

const noted: Readonly<Record<string, readonly string[]>> = {
  thrown: ['handler 409', 'morgan 409 63', 'finish 409'],
  'thrown and hidden': ['handler 500', 'morgan 500 127', 'finish 500'],
  answered: ['morgan 409 63', 'finish 409'],
  'an empty answer': ['morgan 409 58', 'finish 409'],
  'an unknown route': ['morgan 404 66', 'finish 404'],
  HEAD: ['morgan 409 63', 'finish 409'],
};

export const observers: Table = {
  fails: endRows({ 'x-response-time': 'MS' }).map(([name, request, expected]): FailingRow => {
    return [name, request, expected, noted[name] ?? []];
  }),
  same: [['a success', { path: '/ok' }]],
};

const html = { Accept: 'text/html' };

export const errorhandler: Table = {
  fails: [
    ['HTML', { path: '/conflict', headers: html }, { status: 409 }],
    ['an object', { path: '/conflict', headers: { Accept: 'application/json' } }, { status: 409 }],
    ['text', { path: '/conflict', headers: { Accept: 'text/plain' } }, { status: 409 }],
    ['hidden', { path: '/hidden', headers: html }, { status: 500 }],
    ['an unknown route', { path: '/nowhere' }, said(404, 'Route not found')],
  ],
  same: [['a success', { path: '/usual' }]],
};

/** Express 4 only. */
export const asyncErrors: Table = {
  fails: [
    ['a handler that rejects', { path: '/rejects' }, said(409, 'Already there')],
    ['a handler that rejects, hidden', { path: '/hidden' }, { status: 500 }],
    ['a middleware that rejects', { path: '/middleware' }, said(403, 'Not yours')],
  ],
  same: [],
};
