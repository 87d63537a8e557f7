import { statSync } from 'node:fs';
import { type Expected, said } from '@error-contract/harness/expect-contract';
import type { FailingRow, GoodRow, Table, Tables } from '../check.ts';
import { withHeader, withMethod } from './requests.ts';

const { size } = statSync(new URL('../../services/files/page.html', import.meta.url));

const unsatisfiable: Expected = { status: 416, headers: { 'content-range': `bytes */${size}` } };
const unknown = said(404, 'Route not found');
const missing = { status: 404 };
const forbidden = { status: 403 };
const future = 'Fri, 01 Jan 2100 00:00:00 GMT';
const past = 'Thu, 01 Jan 1970 00:00:00 GMT';

/** What a static route does not serve. */
const absentRows = (
  at: string,
  absent: Expected,
  { post = absent, dotfile = absent }: Readonly<Record<string, Expected>> = {},
): FailingRow[] => [
  ['missing', { path: `${at}/nothing.txt` }, absent],
  ['missing, HEAD', withMethod('HEAD', `${at}/nothing.txt`), absent],
  ['a directory', { path: `${at}/dir/` }, absent],
  ['POST', withMethod('POST', `${at}/page.html`), post],
  ['a dotfile', { path: `${at}/.hidden` }, dotfile],
];

const rangeRow = (path: string): FailingRow => [
  'a range that is not there',
  withHeader(path, 'Range', 'bytes=999-'),
  unsatisfiable,
];

const conditionRows = (path: string): FailingRow[] => [
  rangeRow(path),
  ['If-Match', withHeader(path, 'If-Match', '"x"'), { status: 412 }],
  ['If-Unmodified-Since', withHeader(path, 'If-Unmodified-Since', past), { status: 412 }],
];

const foundRows = (path: string): GoodRow[] => [
  ['a file', { path }],
  ['HEAD', withMethod('HEAD', path)],
];
const partRows = (path: string): GoodRow[] => [
  ['a range', withHeader(path, 'Range', 'bytes=0-4')],
  ['304', withHeader(path, 'If-Modified-Since', future)],
];

/** The table of a route that answers by itself for a missing file. Its rows name the route. */
const strict = (name: string, at: string): Table => {
  const page = `${at}/page.html`;
  const post = { status: 405, headers: { allow: 'GET, HEAD' } };
  const fails = [...absentRows(at, missing, { post, dotfile: forbidden }), ...conditionRows(page)];
  const redirect = ['a redirect to a directory', { path: `${at}/dir` }] as const;
  const same = [...foundRows(page), ...partRows(page), redirect];
  return {
    fails: fails.map(([row, ...rest]) => [`${name}: ${row}`, ...rest] as const),
    same: same.map(([row, request]) => [`${name}: ${row}`, request] as const),
  };
};

const strictTables = [strict('express.static', '/strict'), strict('serve-static', '/package')];

const express: Table = {
  fails: [
    ...strictTables.flatMap(({ fails }) => fails),
    ...[...absentRows('/soft', unknown), rangeRow('/soft/page.html')].map(
      ([row, ...rest]) => [`falls through: ${row}`, ...rest] as const,
    ),
    ['sendFile: missing', { path: '/send/nothing.txt' }, missing],
    ['sendFile: a dotfile', { path: '/send-dot' }, forbidden],
    ['sendFile: an absolute path', { path: '/send-absolute' }, missing],
    ['sendFile: a range', withHeader('/send/page.html', 'Range', 'bytes=999-'), unsatisfiable],
    ['download: missing', { path: '/download' }, missing],
    // The message of the error contains the path on disk.
    ['sendFile, answered by hand with JSON', { path: '/by-hand/json' }, missing],
    ['sendFile, answered by hand with text', { path: '/by-hand/text' }, missing],
  ],
  same: [
    ...strictTables.flatMap(({ same }) => same),
    ['sendFile', { path: '/send/page.html' }],
    ['falls through: a file', { path: '/soft/data.json' }],
  ],
};

const fastify: Table = {
  fails: [
    ...absentRows('/files', unknown, { dotfile: forbidden }),
    ...conditionRows('/files/page.html'),
    ['sendFile: missing', { path: '/send/nothing.txt' }, unknown],
    ['sendFile: a dotfile', { path: '/send-dot' }, forbidden],
    ['download: missing', { path: '/download' }, unknown],
  ],
  same: [
    ...foundRows('/files/page.html'),
    ...partRows('/files/page.html'),
    ['sendFile', { path: '/send/page.html' }],
  ],
};

/** koa-send supports neither ranges nor conditions, so Koa sends the whole file. */
const koaStatic: Table = {
  fails: absentRows('', unknown),
  same: [
    ...foundRows('/page.html'),
    ['a range, which it ignores', withHeader('/page.html', 'Range', `bytes=${size}-`)],
  ],
};

const koaSend: Table = {
  fails: [
    ['missing', { path: '/send/nothing.txt' }, missing],
    ['missing in a directory', { path: '/directory' }, missing],
    ['a path out of the root', { path: '/absolute' }, forbidden],
    ['a dotfile', { path: '/send/.hidden' }, unknown],
    // The message of the error contains the path on disk.
    ['answered by hand', { path: '/caught' }, missing],
  ],
  same: [['a file', { path: '/send/page.html' }]],
};

export const files: Tables = {
  express: { files: express },
  fastify: { files: fastify },
  koa: { 'koa-static': koaStatic, 'koa-send': koaSend },
};
