import { statSync } from 'node:fs';
import { said } from '@error-contract/harness/expect-contract';
import { describe } from 'vitest';
import { type PeculiarRow, testPeculiar } from './peculiar.ts';
import { servicesOf } from './service.ts';
import { noBrotli, notCompressed } from './tables/body-requests.ts';

const unknown = said(404, 'Route not found');
const cancelled = said(409, 'Campaign is cancelled');
const { size } = statSync(new URL('../services/localhost-cert.pem', import.meta.url));

const rows: readonly PeculiarRow[] = [
  ['next("route")', { path: '/next/route' }, unknown],
  ['next("router")', { path: '/next/router' }, unknown],
  ['sendStatus 404', { path: '/send-status/404' }, { status: 404 }],
  ['sendStatus 403', { path: '/send-status/403' }, { status: 403 }],
  ['sendStatus 500', { path: '/send-status/500' }, { status: 500 }],
  ['sendStatus 503', { path: '/send-status/503' }, { status: 503 }],
  ['a text that Express calls HTML', { path: '/answer-twice' }, { status: 409 }],
  ['sendFile of a missing file', { path: '/send-file' }, { status: 404 }],
  ['sendFile with next', { path: '/send-file-forwarded' }, { status: 404 }],
  ['writeHead', { path: '/write-head' }, said(418, 'Short', { 'x-a': '1' })],
  ['writeHead with a list', { path: '/write-head-array' }, said(418, 'Short', { 'x-a': '1' })],
  ['flushHeaders', { path: '/flush' }, said(409, 'Already there')],
  ['end with a callback', { path: '/end-callback' }, said(409, 'Short')],
  ['static: missing', { path: '/static/nothing' }, { status: 404 }],
  [
    'static: POST',
    { method: 'POST', path: '/static/start.js' },
    { status: 405, headers: { allow: 'GET, HEAD' } },
  ],
  [
    'static: a range that is not there',
    { path: '/static/localhost-cert.pem', headers: { Range: 'bytes=99999-' } },
    { status: 416, headers: { 'content-range': `bytes */${size}` } },
  ],
  ['an error handler of the service', { path: '/own-handler' }, said(400, 'Mine')],
  ['a mounted app that has the contract too', { path: '/mounted/throw' }, cancelled],
  ['an unknown route below such an app', { path: '/mounted/nowhere' }, unknown],
  ['errorHandler by hand', { path: '/parts/throw' }, cancelled],
  ['notFoundHandler by hand', { path: '/parts/nowhere' }, unknown],
];

describe.each(servicesOf('express'))('$name', (service) => testPeculiar(service, rows));

// The parser of Express 4 does not take this encoding.
describe.each(servicesOf('express').filter(({ name }) => name.startsWith('express 5')))(
  '$name',
  (service) => testPeculiar(service, [['a body that is no brotli', noBrotli, notCompressed]]),
);
