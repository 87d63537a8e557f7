import { type Expected, said } from '@error-contract/harness/expect-contract';
import type { Request } from '@error-contract/harness/request';
import type { FailingRow } from '../check.ts';

/** The ways to fail that every service with headers has, and the headers that must stay. */
export function endRows(
  headers: NonNullable<Expected['headers']>,
  extra: Request['headers'] = {},
): FailingRow[] {
  const get = (path: string): Request => ({ path, headers: extra });
  return [
    ['thrown', get('/thrown'), said(409, 'Already there', headers)],
    ['thrown and hidden', get('/hidden'), { status: 500, headers }],
    ['answered', get('/answered'), said(409, 'Already there', headers)],
    ['an empty answer', get('/written'), { status: 409, headers }],
    ['an unknown route', get('/nowhere'), said(404, 'Route not found', headers)],
    ['HEAD', { ...get('/answered'), method: 'HEAD' }, said(409, 'Already there', headers)],
  ];
}
