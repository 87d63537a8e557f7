import { statSync } from 'node:fs';
import { type Expected, said } from '@error-contract/wire/client/contract';
import type { FailingRow, Table } from '../check.ts';
import { field, file, form } from '../client/multipart.ts';
import { token } from '../client/token.ts';
import { endRows } from './ends.ts';
import { gatewayRows, successes, upstreamRows } from './proxies.ts';
import { authorized, json, preflight, withHeader } from './requests.ts';

const limits = {
  'retry-after': '60',
  'x-ratelimit-limit': '0',
  'x-ratelimit-remaining': '0',
  'x-ratelimit-reset': '60',
};

export const rateLimit: Table = {
  fails: [
    ['an error', { path: '/thrown' }, { status: 429, headers: limits }],
    ['an object of its own', { path: '/object' }, { status: 429, headers: limits }],
    ['an unknown route', { path: '/nowhere' }, said(404, 'Route not found')],
  ],
  same: [['below the limit', { path: '/ok' }]],
};

const later = { 'retry-after': '50' };

export const pressure: Table = {
  fails: [
    ['a busy service', { path: '/busy' }, { status: 503, headers: later }],
    ['its status route', { path: '/status' }, { status: 503, headers: later }],
  ],
  same: [],
  fromTheStart: true,
};

export const relaxed: Table = { fails: [], same: [['its status route', { path: '/status' }]] };

const challenge = (value: string) => ({ 'www-authenticate': value });
const invalid = challenge('Bearer error="invalid_token"');

const jwtRows = (path: string): FailingRow[] => [
  [`${path}: no token`, { path }, { status: 401, headers: challenge('Bearer') }],
  [
    `${path}: a token that another one signed`,
    authorized(path, token({ id: 1 }, 'of somebody else')),
    said(401, 'The access token is invalid', invalid),
  ],
  [
    `${path}: a token that has expired`,
    authorized(path, token({ id: 1, exp: 1 })),
    said(401, 'The access token has expired', invalid),
  ],
  [
    `${path}: no token at all`,
    authorized(path, 'Bearer hunter2'),
    said(401, 'The access token is invalid', invalid),
  ],
];

export const jwt: Table = {
  fails: [...jwtRows('/mine'), ...jwtRows('/by-hand')],
  same: [['a token', authorized('/mine', token({ id: 1 }))]],
};

const cookie = { 'set-cookie': 'theme=dark; SameSite=Lax' };

export const csrf: Table = {
  fails: [
    ['no secret', json('/form', {}), { status: 403, headers: cookie }],
    [
      'no token',
      { ...json('/form', {}), headers: { 'Content-Type': 'application/json', Cookie: '_csrf=x' } },
      { status: 403, headers: cookie },
    ],
  ],
  same: [['no token is needed', { path: '/ok' }]],
};

const failing: readonly FailingRow[] = [
  ['nobody listens', { path: '/down/x?secret=1' }, { status: 502 }],
  ['no HTTP', { path: '/odd/x' }, { status: 502 }],
  ['it hangs up', { path: '/up/reset' }, { status: 502 }],
  ['it does not answer', { path: '/impatient/hang' }, { status: 504 }],
];

export const proxy: Table = { fails: [...upstreamRows, ...failing], same: successes };
/** It forwards HEAD only where the route has it. */
export const replyFrom: Table = {
  fails: [...upstreamRows.filter(([name]) => name !== 'HEAD'), ...failing],
  same: successes.filter(([name]) => name !== 'HEAD'),
};

export const gateway: Table = { fails: upstreamRows, kept: gatewayRows, same: successes };

const { size } = statSync(new URL('../../services/files/page.html', import.meta.url));
const unsatisfiable: Expected = { status: 416, headers: { 'content-range': `bytes */${size}` } };
const past = 'Thu, 01 Jan 1970 00:00:00 GMT';
const unknown = said(404, 'Route not found');

export const files: Table = {
  fails: [
    ['missing', { path: '/files/nothing.txt' }, unknown],
    ['missing, HEAD', { method: 'HEAD', path: '/files/nothing.txt' }, unknown],
    ['a directory', { path: '/files/dir/' }, unknown],
    ['POST', { method: 'POST', path: '/files/page.html' }, unknown],
    ['a dotfile', { path: '/files/.hidden' }, { status: 403 }],
    [
      'a range that is not there',
      withHeader('/files/page.html', 'Range', 'bytes=999-'),
      unsatisfiable,
    ],
    ['If-Match', withHeader('/files/page.html', 'If-Match', '"x"'), { status: 412 }],
    [
      'If-Unmodified-Since',
      withHeader('/files/page.html', 'If-Unmodified-Since', past),
      { status: 412 },
    ],
    ['sendFile: missing', { path: '/send/nothing.txt' }, unknown],
    ['sendFile: a dotfile', { path: '/send-dot' }, { status: 403 }],
    ['download: missing', { path: '/download' }, unknown],
  ],
  same: [
    ['a file', { path: '/files/page.html' }],
    ['HEAD', { method: 'HEAD', path: '/files/page.html' }],
    ['a range', withHeader('/files/page.html', 'Range', 'bytes=0-4')],
    ['304', withHeader('/files/page.html', 'If-Modified-Since', 'Fri, 01 Jan 2100 00:00:00 GMT')],
    ['sendFile', { path: '/send/page.html' }],
  ],
};

const origin = { Origin: 'https://a.example' };
const shared = {
  'access-control-allow-origin': 'https://a.example',
  'access-control-allow-credentials': 'true',
  'access-control-expose-headers': 'X-A',
};

/** What is written past Fastify carries nothing of its reply. */
const onReply = (rows: readonly FailingRow[]) =>
  rows.filter(([name]) => name !== 'an empty answer' && name !== 'HEAD');

export const cors: Table = {
  fails: [
    ...onReply(endRows(shared, origin)),
    [
      'a preflight without its headers',
      { method: 'OPTIONS', path: '/ok', headers: origin },
      said(400, 'Invalid Preflight Request'),
    ],
  ],
  same: [
    ['preflight', preflight('/ok')],
    ['preflight of an unknown route', preflight('/nowhere')],
    ['a request of another origin', { path: '/ok', headers: origin }],
  ],
};

export const helmet: Table = {
  fails: onReply(
    endRows({
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
    }),
  ),
  same: [['a success', { path: '/ok' }]],
};

export const cookies: Table = {
  fails: onReply(endRows(cookie)),
  same: [['a success', { path: '/ok' }]],
};

const noted: Readonly<Record<string, readonly string[]>> = {
  thrown: ['onError Already there', 'onResponse 409', 'finish 409'],
  'thrown and hidden': ['onError secret', 'onResponse 500', 'finish 500'],
  answered: ['onResponse 409', 'finish 409'],
  'an unknown route': ['onResponse 404', 'finish 404'],
};

export const observers: Table = {
  fails: onReply(endRows({})).map(([name, request, expected]): FailingRow => {
    return [name, request, expected, noted[name] ?? []];
  }),
  same: [['a success', { path: '/ok' }]],
};

export const sensible: Table = {
  fails: [
    ['reply.notFound()', { path: '/not-found' }, { status: 404 }],
    ['reply.badRequest(text)', { path: '/bad' }, said(400, 'The range is empty')],
    ['httpErrors', { path: '/thrown' }, said(409, 'Already there')],
    ['assert', { path: '/assert' }, said(403, 'Not yours')],
    ['reply.internalServerError(text)', { path: '/hidden' }, { status: 500 }],
    ['reply.badGateway(text)', { path: '/gateway' }, { status: 502 }],
  ],
  same: [],
};

const big = 'x'.repeat(50);
const incomplete = said(400, 'Request body is incomplete');

export const multipart: Table = {
  fails: [
    ['a file that is too large', form('/single', [file(big)]), said(413, 'File is too large')],
    ['too many files', form('/saved', [file('a'), file('b')]), said(413, 'Too many files')],
    [
      'too many fields',
      form('/saved', [field('a'), field('b'), field('c')]),
      said(413, 'Too many fields'),
    ],
    ['cut off', form('/saved', [file('a')], ''), incomplete],
    ['no form', json('/single', {}), said(415, 'Request body must be multipart form data')],
    [
      'no boundary',
      { ...form('/saved', []), headers: { 'Content-Type': 'multipart/form-data' } },
      said(400, 'Request body is not valid multipart form data'),
    ],
    [
      'a poisoned field',
      form('/saved', [field('__proto__')]),
      said(400, 'Field name is not allowed'),
    ],
  ],
  same: [
    ['a file', form('/single', [file('a')])],
    ['saved', form('/saved', [file('a'), field('a')])],
  ],
};
