import { type Expected, said } from '@error-contract/harness/expect-contract';
import type { Table, Tables } from '../check.ts';
import { ends } from './ends.ts';
import { preflight, withMethod } from './requests.ts';

/** An answer that is written past Fastify has none of the reply's headers. */
const pastReply = { without: ['an empty answer', 'HEAD'] };

const origin = { Origin: 'https://a.example' };
const allowed = {
  'access-control-allow-origin': 'https://a.example',
  'access-control-allow-credentials': 'true',
  'access-control-expose-headers': 'X-A',
};

const cors = ({ fails, same }: Table, more: Table['fails'] = []): Table => ({
  fails: [...fails, ...more],
  same: [
    ['preflight', preflight('/ok')],
    ['preflight of an unknown route', preflight('/nowhere')],
    ...same,
  ],
});
const varyingCors = cors(ends({ ...allowed, vary: 'Origin' }, { sent: origin }));
const strictCors = cors(ends(allowed, { sent: origin, ...pastReply }), [
  [
    'a preflight without its headers',
    { method: 'OPTIONS', path: '/ok', headers: origin },
    said(400, 'Invalid Preflight Request'),
  ],
]);

const security = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'no-referrer',
};

/** koa-logger writes when a request arrives, and when its response is sent or an error passes. */
const logged = (path: string, status: number) => [
  `logger   <-- GET ${path}`,
  `caught ${status}`,
  `logger   xxx GET ${path} ${status} MS -`,
  `finish ${status}`,
];

const observers = {
  express: ends(
    { 'x-response-time': 'MS' },
    {
      notes: {
        thrown: ['handler 409', 'morgan 409 63', 'finish 409'],
        'thrown and hidden': ['handler 500', 'morgan 500 127', 'finish 500'],
        answered: ['morgan 409 63', 'finish 409'],
        'an empty answer': ['morgan 409 58', 'finish 409'],
        'an unknown route': ['morgan 404 66', 'finish 404'],
        HEAD: ['morgan 409 63', 'finish 409'],
      },
    },
  ),
  fastify: ends(
    {},
    {
      ...pastReply,
      notes: {
        thrown: ['onError Already there', 'onResponse 409', 'finish 409'],
        'thrown and hidden': ['onError secret', 'onResponse 500', 'finish 500'],
        answered: ['onResponse 409', 'finish 409'],
        'an unknown route': ['onResponse 404', 'finish 404'],
      },
    },
  ),
  koa: ends(
    { 'x-response-time': 'MS' },
    {
      without: ['answered', 'an empty answer', 'an unknown route', 'HEAD'],
      notes: { thrown: logged('/thrown', 409), 'thrown and hidden': logged('/hidden', 500) },
    },
  ),
};

const accepting = (accept: string) => ({ path: '/conflict', headers: { Accept: accept } });

const errorhandler: Table = {
  fails: [
    ['HTML', accepting('text/html'), { status: 409 }],
    ['an object', accepting('application/json'), said(409, 'Already there')],
    ['text', accepting('text/plain'), { status: 409 }],
    ['hidden', { ...accepting('text/html'), path: '/hidden' }, { status: 500 }],
    ['an unknown route', { path: '/nowhere' }, said(404, 'Route not found')],
  ],
  same: [['a success', { path: '/usual' }]],
};

const asyncErrors: Table = {
  fails: [
    ['a handler that rejects', { path: '/rejects' }, said(409, 'Already there')],
    ['a handler that rejects, hidden', { path: '/hidden' }, { status: 500 }],
    ['a middleware that rejects', { path: '/middleware' }, said(403, 'Not yours')],
  ],
  same: [],
  only: 'express 4',
};

const sensible: Table = {
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

const listed = (status: number, allow: string): Expected => ({ status, headers: { allow } });
const other = 'another method';
const unknown = 'a method that the router does not know';

const methods: Table = {
  fails: [
    [other, withMethod('POST', '/known'), listed(405, 'HEAD, GET, PUT')],
    [unknown, withMethod('LINK', '/known'), listed(501, 'HEAD, GET, PUT')],
    ['an unknown route', withMethod('POST', '/nowhere'), said(404, 'Route not found')],
  ],
  same: [
    ['OPTIONS', withMethod('OPTIONS', '/known')],
    ['GET', { path: '/known' }],
  ],
};

const thrownMethods: Table = {
  fails: [
    // The error that the router throws does not list the methods.
    [other, withMethod('POST', '/known'), { status: 405 }],
    [unknown, withMethod('LINK', '/known'), { status: 501 }],
  ],
  same: [['OPTIONS', withMethod('OPTIONS', '/known')]],
};

const fewMethods: Table = {
  fails: [[unknown, withMethod('DELETE', '/known'), listed(501, 'HEAD, GET')]],
  same: [['GET', { path: '/known' }]],
};

const koaCookies =
  'theme=dark; path=/; httponly, koa.sess=ID; path=/; httponly, koa.sess.sig=ID; path=/; httponly';

export const headers: Tables = {
  express: {
    cors: varyingCors,
    helmet: ends({
      ...security,
      'cross-origin-opener-policy': 'same-origin',
      'x-powered-by': undefined,
    }),
    'express-session': ends({
      'set-cookie': 'theme=dark; Path=/, connect.sid=ID; Path=/; HttpOnly',
    }),
    observers: observers.express,
    errorhandler,
    'express-async-errors': asyncErrors,
  },
  fastify: {
    cors: strictCors,
    helmet: ends(security, pastReply),
    '@fastify/cookie': ends({ 'set-cookie': 'theme=dark; SameSite=Lax' }, pastReply),
    observers: observers.fastify,
    '@fastify/sensible': sensible,
  },
  koa: {
    cors: varyingCors,
    helmet: ends(security),
    'koa-session': // The session is written down once the handler is through.
      ends({ 'set-cookie': koaCookies }, { without: ['an empty answer'] }),
    observers: observers.koa,
    allowedMethods: methods,
    'allowedMethods, throw': thrownMethods,
    'allowedMethods, few': fewMethods,
  },
};
