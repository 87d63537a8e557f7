import { scopedRoutes } from '@error-contract/telephony';
import { csvForm } from '../../http/send.ts';
import { one, type Row, type } from './row.ts';

const anInteger = one('limit must be an integer');
const aNumber = one('page must be a number');

/** Unknown ones are refused on every route, also where no other is known. */
const unknownEverywhere = scopedRoutes.map(({ method, path }): Row => {
  const sent = path.endsWith('/upload') ? { body: csvForm('phone_number\n') } : { json: [] };
  const body = method === 'GET' || method === 'DELETE' ? {} : sent;
  const unknown = 'colour is not a recognized query parameter';
  const isChecked = 'json' in body;
  return [
    `an unknown one: ${method} ${path}`,
    { method, path: `${path.replace(':id', 'x')}?colour=1`, ...body },
    400,
    isChecked ? [unknown, 'body must be an object'] : one(unknown),
  ];
});

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
    'an unknown one for monitoring',
    { path: '/health?colour=1', key: undefined },
    400,
    one('colour is not a recognized query parameter'),
  ],
  [
    'an unknown one where there is a known one that is wrong',
    { path: '/v1/agents?colour=1&page=0' },
    400,
    ['page must be at least 1', 'colour is not a recognized query parameter'],
  ],
  [
    'bytes that are not UTF-8',
    { path: '/v1/agents?%ff=1' },
    400,
    one('\ufffd is not a recognized query parameter'),
  ],
  [
    '__proto__',
    { path: '/v1/agents?__proto__=1' },
    400,
    one('__proto__ is not a recognized query parameter'),
  ],
  [
    'an unknown one beside a wrong body',
    { method: 'POST', path: '/v1/agents?page=1', json: {} },
    400,
    ['page is not a recognized query parameter', 'name is required'],
  ],
  ...unknownEverywhere,
  [
    'brackets',
    { path: '/v1/agents?page[]=1' },
    400,
    one('page[] is not a recognized query parameter'),
  ],
  ['bad percent-encoding', { path: '/v1/agents?page=%zz' }, 400, aNumber],
  [
    'before the form of an upload',
    {
      method: 'POST',
      path: '/v1/campaigns/cmp_x/leads/upload?colour=1',
      headers: type('text/plain'),
      body: 'a',
    },
    400,
    one('colour is not a recognized query parameter'),
  ],
  [
    'both',
    { path: '/v1/agents?page=1.5&limit=-1' },
    400,
    ['page must be an integer', 'limit must be at least 1'],
  ],
];
