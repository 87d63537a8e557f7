import { statSync } from 'node:fs';
import { type Expected, said } from '@error-contract/harness/expect-contract';
import type { FailingRow, Table } from '../check.ts';
import { withHeader } from './requests.ts';

const { size } = statSync(new URL('../../services/files/page.html', import.meta.url));

const unsatisfiable: Expected = { status: 416, headers: { 'content-range': `bytes */${size}` } };
const unknown = said(404, 'Route not found');
const future = 'Fri, 01 Jan 2100 00:00:00 GMT';
const past = 'Thu, 01 Jan 1970 00:00:00 GMT';

/** A static route that answers by itself what it does not have. */
const strictRows = (at: string): FailingRow[] => [
  ['missing', { path: `${at}/nothing.txt` }, { status: 404 }],
  ['missing, HEAD', { method: 'HEAD', path: `${at}/nothing.txt` }, { status: 404 }],
  ['a directory', { path: `${at}/dir/` }, { status: 404 }],
  [
    'POST',
    { method: 'POST', path: `${at}/page.html` },
    { status: 405, headers: { allow: 'GET, HEAD' } },
  ],
  ['a dotfile', { path: `${at}/.hidden` }, { status: 403 }],
  [
    'a range that is not there',
    withHeader(`${at}/page.html`, 'Range', 'bytes=999-'),
    unsatisfiable,
  ],
  ['If-Match', withHeader(`${at}/page.html`, 'If-Match', '"x"'), { status: 412 }],
  [
    'If-Unmodified-Since',
    withHeader(`${at}/page.html`, 'If-Unmodified-Since', past),
    { status: 412 },
  ],
];

/** Paths are encoded by the client: `%` becomes `%25` unless it is sent as bytes. */
const same = (at: string) =>
  [
    ['a file', { path: `${at}/page.html` }],
    ['HEAD', { method: 'HEAD', path: `${at}/page.html` }],
    ['a range', withHeader(`${at}/page.html`, 'Range', 'bytes=0-4')],
    ['304', withHeader(`${at}/page.html`, 'If-Modified-Since', future)],
    ['a redirect to a directory', { path: `${at}/dir` }],
  ] as const;

const named = (table: Table, name: string): Table => ({
  fails: table.fails.map(([row, ...rest]) => [`${name}: ${row}`, ...rest] as const),
  same: table.same.map(([row, request]) => [`${name}: ${row}`, request] as const),
});

const tables = [
  named({ fails: strictRows('/strict'), same: same('/strict') }, 'express.static'),
  named({ fails: strictRows('/package'), same: same('/package') }, 'serve-static'),
];

const soft: readonly FailingRow[] = [
  ['falls through: missing', { path: '/soft/nothing.txt' }, unknown],
  ['falls through: POST', { method: 'POST', path: '/soft/page.html' }, unknown],
  ['falls through: a dotfile', { path: '/soft/.hidden' }, unknown],
  [
    'falls through: a range that is not there',
    withHeader('/soft/page.html', 'Range', 'bytes=999-'),
    unsatisfiable,
  ],
];

const sent: readonly FailingRow[] = [
  ['sendFile: missing', { path: '/send/nothing.txt' }, { status: 404 }],
  ['sendFile: a dotfile', { path: '/send-dot' }, { status: 403 }],
  ['sendFile: an absolute path', { path: '/send-absolute' }, { status: 404 }],
  ['sendFile: a range', withHeader('/send/page.html', 'Range', 'bytes=999-'), unsatisfiable],
  ['download: missing', { path: '/download' }, { status: 404 }],
  // The message of the error has the path on the disk in it.
  ['sendFile, answered by hand with JSON', { path: '/by-hand/json' }, { status: 404 }],
  ['sendFile, answered by hand with text', { path: '/by-hand/text' }, { status: 404 }],
];

export const files: Table = {
  fails: [...tables.flatMap(({ fails }) => fails), ...soft, ...sent],
  same: [
    ...tables.flatMap((table) => table.same),
    ['sendFile', { path: '/send/page.html' }],
    ['falls through: a file', { path: '/soft/data.json' }],
  ],
};
