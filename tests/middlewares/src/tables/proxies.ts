import { said } from '@error-contract/harness/expect-contract';
import type { FailingRow, Table, Tables } from '../check.ts';
import { withMethod } from './requests.ts';

const from = { 'x-upstream': 'yes', 'set-cookie': 'a=1; Path=/' };

/** Spaced unlike `JSON.stringify`, to show that the bytes are passed on unchanged. */
const kept =
  '{"statusCode":409, "message":"Campaign is cancelled at the upstream", "error":"Conflict"}';

/** Answers of an upstream that come through a proxy. */
const upstreamRows: readonly FailingRow[] = [
  ['404 with JSON', { path: '/up/json' }, said(404, 'No such page', from)],
  ['404 with HTML', { path: '/up/html' }, { status: 404, headers: from }],
  ['500 with text', { path: '/up/text' }, { status: 500, headers: from }],
  ['compressed', { path: '/up/gzip' }, said(404, 'No such page', from)],
  ['what keeps the contract', { path: '/up/kept' }, { status: 409, body: kept, headers: from }],
  ['HEAD', withMethod('HEAD', '/up/html'), { status: 404, headers: from }],
];

const successes = [
  ['200', { path: '/up/ok' }],
  ['200, streamed', { path: '/up/other' }],
  ['HEAD', withMethod('HEAD', '/up/ok')],
] as const;

/** Answers that a gateway passes on unchanged. */
const gatewayRows = ['json', 'html', 'text', 'gzip', 'kept'].map(
  (name) => [name, { path: `/gateway/${name}` }] as const,
);

/** Upstreams that cannot be reached. */
const failingRows = (refused: number): FailingRow[] => [
  ['nobody listens', { path: '/down/x?secret=1' }, { status: refused }],
  ['no HTTP', { path: '/odd/x' }, { status: 502 }],
  ['it hangs up', { path: '/up/reset' }, { status: refused }],
  ['it does not answer', { path: '/impatient/hang' }, { status: 504 }],
];

const gateway: Table = { fails: upstreamRows, kept: gatewayRows, same: successes };

const expressProxy: Table = {
  fails: [
    ...upstreamRows,
    ...failingRows(504),
    ['HEAD, nobody listens', withMethod('HEAD', '/down/x'), { status: 504 }],
  ],
  same: successes,
};

const fastifyProxy: Table = { fails: [...upstreamRows, ...failingRows(502)], same: successes };
/** It forwards HEAD only where the route has it. */
const replyFrom: Table = {
  fails: fastifyProxy.fails.filter(([name]) => name !== 'HEAD'),
  same: successes.filter(([name]) => name !== 'HEAD'),
};

export const proxies: Tables = {
  express: { 'http-proxy-middleware': expressProxy, gateway },
  fastify: { '@fastify/reply-from': replyFrom, '@fastify/http-proxy': fastifyProxy, gateway },
  koa: {},
};
