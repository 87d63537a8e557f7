import { said } from '@error-contract/harness/expect-contract';
import type { FailingRow } from '../check.ts';

const from = { 'x-upstream': 'yes', 'set-cookie': 'a=1; Path=/' };

/** Not as `JSON.stringify` would write it: what keeps the contract passes byte for byte. */
const kept =
  '{"statusCode":409, "message":"Campaign is cancelled at the upstream", "error":"Conflict"}';

/** What an upstream answered, on its way through a proxy. */
export const upstreamRows: readonly FailingRow[] = [
  ['404 with JSON', { path: '/up/json' }, said(404, 'No such page', from)],
  ['404 with HTML', { path: '/up/html' }, { status: 404, headers: from }],
  ['500 with text', { path: '/up/text' }, { status: 500, headers: from }],
  ['compressed', { path: '/up/gzip' }, said(404, 'No such page', from)],
  ['what keeps the contract', { path: '/up/kept' }, { status: 409, body: kept, headers: from }],
  ['HEAD', { method: 'HEAD', path: '/up/html' }, { status: 404, headers: from }],
];

export const successes = [
  ['200', { path: '/up/ok' }],
  ['200, streamed', { path: '/up/other' }],
  ['HEAD', { method: 'HEAD', path: '/up/ok' }],
] as const;

/** What a gateway leaves as its upstream said it. */
export const gatewayRows = ['json', 'html', 'text', 'gzip', 'kept'].map(
  (name) => [name, { path: `/gateway/${name}` }] as const,
);
