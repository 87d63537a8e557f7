import { one, type Row } from './row.ts';

/** Invalid query parameters. */
export const queries: readonly Row[] = [
  ['page 0', { path: '/v1/agents?page=0' }, 400, one('page must be at least 1')],
  ['limit 101', { path: '/v1/agents?limit=101' }, 400, one('limit must be at most 100')],
  ['two pages', { path: '/v1/agents?page=1&page=2' }, 400, one('page must be a number')],
  ['a text', { path: '/v1/agents?page=one' }, 400, one('page must be a number')],
  [
    'an unknown one',
    { path: '/v1/call-logs?colour=1' },
    400,
    one('colour is not a recognized field'),
  ],
  ['brackets', { path: '/v1/agents?page[]=1' }, 400, one('page[] is not a recognized field')],
  ['bad percent-encoding', { path: '/v1/agents?page=%zz' }, 400, one('page must be a number')],
  [
    'both',
    { path: '/v1/agents?page=1.5&limit=-1' },
    400,
    ['page must be an integer', 'limit must be at least 1'],
  ],
];
