import { said } from '@error-contract/harness/expect-contract';
import type { FailingRow, Table, Tables } from '../check.ts';
import { token } from '../client/token.ts';
import { asUser, authorized, json } from './requests.ts';

const challenged = (value: string) => ({ status: 401, headers: { 'www-authenticate': value } });
const none = challenged('Bearer');
const basic = challenged('Basic realm="Agents"');
const invalid = (message: string) =>
  said(401, message, { 'www-authenticate': 'Bearer error="invalid_token"' });

const basicRows: readonly FailingRow[] = [
  ['Basic without a password', { path: '/basic' }, basic],
  ['Basic, wrong password', asUser('/basic', 'wrong'), basic],
];

const passport: Table = {
  fails: [
    ...basicRows,
    ['a bare 401', { path: '/bare' }, none],
    ['a bare 401 to a key', authorized('/bare', 'Bearer wrong'), invalid('Unauthorized')],
    ['Basic, malformed', authorized('/basic', 'Basic'), { status: 400 }],
    ['Bearer without a key', { path: '/bearer' }, challenged('Bearer realm="Agents"')],
    [
      'Bearer, wrong key',
      authorized('/bearer', 'Bearer wrong'),
      challenged('Bearer realm="Agents", error="invalid_token"'),
    ],
    ['Bearer twice', authorized('/bearer?access_token=a', 'Bearer right'), { status: 400 }],
    [
      'several challenges',
      { path: '/several' },
      challenged('Basic realm="Agents", Bearer realm="Agents"'),
    ],
    ['failWithError', { path: '/thrown' }, basic],
    ['a status of its own', { path: '/forbidden' }, { status: 403 }],
    ['a strategy that fails', { path: '/failing' }, { status: 500 }],
    ['HEAD', { method: 'HEAD', path: '/basic' }, basic],
  ],
  same: [
    ['Basic', asUser('/basic', 'right')],
    ['Bearer', authorized('/bearer', 'Bearer right')],
  ],
};

const basicAuth: Table = { fails: basicRows, same: [['Basic', asUser('/basic', 'right')]] };

/** The ways in which a token can be wrong. */
const tokenRows = (path: string): FailingRow[] => [
  [`${path}: no token`, { path }, none],
  [
    `${path}: a token that is none`,
    authorized(path, 'Bearer hunter2'),
    invalid('The access token is invalid'),
  ],
  [
    `${path}: a token that another one signed`,
    authorized(path, token({ id: 1 }, 'of somebody else')),
    invalid('The access token is invalid'),
  ],
  [
    `${path}: a token that has expired`,
    authorized(path, token({ id: 1, exp: 1 })),
    invalid('The access token has expired'),
  ],
];
const good = authorized('/mine', token({ id: 1 }));

const fastifyJwt: Table = {
  fails: [...tokenRows('/mine'), ...tokenRows('/by-hand')],
  same: [['a token', good]],
};

const malformed = (path: string): FailingRow => [
  `${path}: a malformed header`,
  authorized(path, 'Bearer a b c'),
  invalid('Bad Authorization header format. Format is "Authorization: Bearer <token>"'),
];

const koaJwt: Table = {
  fails: [
    ...['/mine', '/original'].flatMap((path) => [...tokenRows(path), malformed(path)]),
    [
      'a secret that cannot be had',
      { ...good, path: '/misconfigured' },
      invalid('The access token is invalid'),
    ],
  ],
  same: [
    ['a token', good],
    ['passed through', { path: '/passed' }],
  ],
};

const post = { method: 'POST', path: '/form', body: 'a=1' };
const csrf = (headers = {}): Table => ({
  fails: [['no token', post, said(403, 'invalid csrf token', headers)]],
  same: [['no token is needed', { path: '/usual' }]],
});

const forbidden = { status: 403, headers: { 'set-cookie': 'theme=dark; SameSite=Lax' } };
const form = json('/form', {});
const fastifyCsrf: Table = {
  fails: [
    ['no secret', form, forbidden],
    ['no token', { ...form, headers: { ...form.headers, Cookie: '_csrf=x' } }, forbidden],
  ],
  same: [['no token is needed', { path: '/ok' }]],
};

export const auth: Tables = {
  express: { passport, csurf: csrf({ 'set-cookie': '_csrf=ID; Path=/' }), 'csrf-csrf': csrf() },
  fastify: { '@fastify/jwt': fastifyJwt, '@fastify/csrf-protection': fastifyCsrf },
  koa: { 'koa-jwt': koaJwt, 'koa-basic-auth': basicAuth },
};
