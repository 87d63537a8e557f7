import { one, type Row } from './row.ts';

const anInteger = one('limit must be an integer');
const aNumber = one('page must be a number');

/** Invalid query parameters. */
export const queries: readonly Row[] = [
  ['page 0', { path: '/v1/agents?page=0' }, 400, one('page must be at least 1')],
  ['limit 101', { path: '/v1/agents?limit=101' }, 400, one('limit must be at most 100')],
  ['two pages', { path: '/v1/agents?page=1&page=2' }, 400, one('page must be given once')],
  [
    'two pages that are equal',
    { path: '/v1/agents?page=1&page=1' },
    400,
    one('page must be given once'),
  ],
  ['a text', { path: '/v1/agents?page=one' }, 400, aNumber],
  ['an empty page', { path: '/v1/agents?page=' }, 400, aNumber],
  ['a page without a value', { path: '/v1/agents?page' }, 400, aNumber],
  ['a blank page', { path: '/v1/agents?page=%20' }, 400, aNumber],
  ['a hexadecimal limit', { path: '/v1/agents?limit=0x10' }, 400, anInteger],
  ['a limit with an exponent', { path: '/v1/agents?limit=1e2' }, 400, anInteger],
  ['a limit with a sign', { path: '/v1/agents?limit=%2B1' }, 400, anInteger],
  ['a plus, which is a space', { path: '/v1/agents?limit=+1' }, 400, anInteger],
  ['a limit after a space', { path: '/v1/agents?limit=%205' }, 400, anInteger],
  ['a limit with a fraction', { path: '/v1/agents?limit=5.0' }, 400, anInteger],
  [
    'a page of 30 digits',
    { path: `/v1/agents?page=${'9'.repeat(30)}` },
    400,
    one('page must be at most 1000000000'),
  ],
  [
    'an unknown one',
    { path: '/v1/call-logs?colour=1' },
    400,
    one('colour is not a recognized query parameter'),
  ],
  [
    'brackets',
    { path: '/v1/agents?page[]=1' },
    400,
    one('page[] is not a recognized query parameter'),
  ],
  ['bad percent-encoding', { path: '/v1/agents?page=%zz' }, 400, aNumber],
  [
    'both',
    { path: '/v1/agents?page=1.5&limit=-1' },
    400,
    ['page must be an integer', 'limit must be at least 1'],
  ],
];
