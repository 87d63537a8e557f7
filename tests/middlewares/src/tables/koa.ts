import { statSync } from 'node:fs';
import { type Expected, said } from '@error-contract/harness/expect-contract';
import type { FailingRow, Table } from '../check.ts';
import { field, file, form } from '../client/multipart.ts';
import { token } from '../client/token.ts';
import { endRows } from './ends.ts';
import { asUser, authorized, json, preflight, withHeader } from './requests.ts';

const unknown = said(404, 'Route not found');

const limits = {
  'retry-after': '60',
  'x-ratelimit-limit': '0',
  'x-ratelimit-remaining': '0',
  'x-ratelimit-reset': 'TIME',
};

export const ratelimit: Table = {
  fails: [
    ['its text', { path: '/text' }, said(429, 'Rate limit exceeded, retry in 1 minute.', limits)],
    ['a text', { path: '/message' }, said(429, 'Slow down', limits)],
    ['an object', { path: '/object' }, said(429, 'Slow down', limits)],
    ['thrown', { path: '/thrown' }, said(429, 'Slow down', limits)],
    ['blacklisted', { path: '/blacklisted' }, { status: 403 }],
  ],
  same: [['below the limit', { path: '/ok' }]],
};

const challenge = (value: string) => ({ 'www-authenticate': value });
const invalid = challenge('Bearer error="invalid_token"');

const jwtRows = (path: string): FailingRow[] => [
  [`${path}: no token`, { path }, { status: 401, headers: challenge('Bearer') }],
  [
    `${path}: a token that is none`,
    authorized(path, 'Bearer hunter2'),
    said(401, 'The access token is invalid', invalid),
  ],
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
    `${path}: a malformed header`,
    authorized(path, 'Bearer a b c'),
    said(
      401,
      'Bad Authorization header format. Format is "Authorization: Bearer <token>"',
      invalid,
    ),
  ],
];

export const jwt: Table = {
  fails: [
    ...jwtRows('/mine'),
    ...jwtRows('/original'),
    [
      'a secret that cannot be had',
      authorized('/misconfigured', token({ id: 1 })),
      said(401, 'The access token is invalid', invalid),
    ],
  ],
  same: [
    ['a token', authorized('/mine', token({ id: 1 }))],
    ['passed through', { path: '/passed' }],
  ],
};

const basic = challenge('Basic realm="Agents"');

export const basicAuth: Table = {
  fails: [
    ['no password', { path: '/basic' }, { status: 401, headers: basic }],
    ['a wrong password', asUser('/basic', 'wrong'), { status: 401, headers: basic }],
  ],
  same: [['the right password', asUser('/basic', 'right')]],
};

const cookies =
  'theme=dark; path=/; httponly, koa.sess=ID; path=/; httponly, koa.sess.sig=ID; path=/; httponly';

export const session: Table = {
  fails: endRows({ 'set-cookie': cookies }).filter(
    ([name]) => name !== 'thrown and hidden' && name !== 'an empty answer',
  ),
  same: [['a success', { path: '/ok' }]],
};

const { size } = statSync(new URL('../../services/files/page.html', import.meta.url));

/** koa-send knows neither ranges nor conditions, and Koa sends it all. */
export const statics: Table = {
  fails: [
    ['missing', { path: '/nothing.txt' }, unknown],
    ['missing, HEAD', { method: 'HEAD', path: '/nothing.txt' }, unknown],
    ['a directory', { path: '/dir/' }, unknown],
    ['POST', { method: 'POST', path: '/page.html' }, unknown],
    ['a dotfile', { path: '/.hidden' }, unknown],
  ],
  same: [
    ['a file', { path: '/page.html' }],
    ['HEAD', { method: 'HEAD', path: '/page.html' }],
    ['a range, which it ignores', withHeader('/page.html', 'Range', `bytes=${size}-`)],
  ],
};

export const send: Table = {
  fails: [
    ['missing', { path: '/send/nothing.txt' }, { status: 404 }],
    ['missing in a directory', { path: '/directory' }, { status: 404 }],
    ['a path out of the root', { path: '/absolute' }, { status: 403 }],
    ['a dotfile', { path: '/send/.hidden' }, unknown],
    // The message of the error has the path on the disk in it.
    ['answered by hand', { path: '/caught' }, { status: 404 }],
  ],
  same: [['a file', { path: '/send/page.html' }]],
};

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
  }),
  same: [['a success', { path: '/ok' }]],
};

/** koa-logger writes when a request comes, and when its answer is out or an error passes by. */
const noted: Readonly<Record<string, readonly string[]>> = {
  thrown: [
    'logger   <-- GET /thrown',
    'caught 409',
    'logger   xxx GET /thrown 409 MS -',
    'finish 409',
  ],
  'thrown and hidden': [
    'logger   <-- GET /hidden',
    'caught 500',
    'logger   xxx GET /hidden 500 MS -',
    'finish 500',
  ],
};

export const observers: Table = {
  fails: endRows({ 'x-response-time': 'MS' })
    .filter(([name]) => name in noted)
    .map(([name, request, expected]): FailingRow => [name, request, expected, noted[name] ?? []]),
  same: [['a success', { path: '/ok' }]],
};

const allowed = (allow: string): Expected => ({ status: 405, headers: { allow } });
const withMethod = (method: string, path = '/known') => ({ method, path });

export const methods: Table = {
  fails: [
    ['another method', withMethod('POST'), allowed('HEAD, GET, PUT')],
    [
      'a method that the router does not know',
      withMethod('LINK'),
      { status: 501, headers: { allow: 'HEAD, GET, PUT' } },
    ],
    ['an unknown route', withMethod('POST', '/nowhere'), unknown],
  ],
  same: [
    ['OPTIONS', withMethod('OPTIONS')],
    ['GET', withMethod('GET')],
  ],
};

export const thrownMethods: Table = {
  fails: [
    // What the router throws does not say which methods there are.
    ['another method', withMethod('POST'), { status: 405 }],
    ['a method that the router does not know', withMethod('LINK'), { status: 501 }],
  ],
  same: [['OPTIONS', withMethod('OPTIONS')]],
};

export const fewMethods: Table = {
  fails: [
    [
      'a method that the router does not know',
      withMethod('DELETE'),
      { status: 501, headers: { allow: 'HEAD, GET' } },
    ],
  ],
  same: [['GET', withMethod('GET')]],
};

const big = 'x'.repeat(50);

export const multer: Table = {
  fails: [
    ['a file that is too large', form('/single', [file(big)]), said(413, 'File is too large')],
    ['another field', form('/single', [file('a', 'other')]), said(400, 'Unexpected file')],
    [
      'too many fields',
      form('/none', [field('a'), field('b'), field('c')]),
      said(413, 'Too many fields'),
    ],
    ['cut off', form('/single', [file('a')], ''), said(400, 'Request body is incomplete')],
  ],
  same: [
    ['a file', form('/single', [file('a')])],
    ['no form', json('/none', {})],
  ],
};

export const bodyParser: Table = {
  fails: [
    ['too large', json('/body', { a: 'x'.repeat(2_000) }), { status: 413 }],
    [
      'no JSON',
      { ...json('/body', {}), body: '{"pw":"hunter2"x}' },
      said(400, 'Request body is not valid JSON'),
    ],
  ],
  same: [['a body', json('/body', { a: 1 })]],
};
