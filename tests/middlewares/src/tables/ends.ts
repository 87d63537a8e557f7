import { type Expected, said } from '@error-contract/harness/expect-contract';
import type { Request } from '@error-contract/harness/request';
import type { FailingRow, Table } from '../check.ts';

interface Ends {
  /** Headers of each request. */
  readonly sent?: Request['headers'];
  /** Rows to leave out. */
  readonly without?: readonly string[];
  /** What middlewares note for each row. */
  readonly notes?: Readonly<Record<string, readonly string[]>>;
}

/** The table of a service that sets headers, and the headers that must stay. */
export function ends(
  headers: NonNullable<Expected['headers']>,
  { sent = {}, without = [], notes }: Ends = {},
): Table {
  const get = (path: string): Request => ({ path, headers: sent });
  const rows: readonly FailingRow[] = [
    ['thrown', get('/thrown'), said(409, 'Already there', headers)],
    ['thrown and hidden', get('/hidden'), { status: 500, headers }],
    ['answered', get('/answered'), said(409, 'Already there', headers)],
    ['an empty answer', get('/written'), { status: 409, headers }],
    ['an unknown route', get('/nowhere'), said(404, 'Route not found', headers)],
    ['HEAD', { ...get('/answered'), method: 'HEAD' }, said(409, 'Already there', headers)],
  ];
  const fails = rows
    .filter(([name]) => !without.includes(name))
    .map((row): FailingRow => (notes ? [row[0], row[1], row[2], notes[row[0]] ?? []] : row));
  return { fails, same: [['a success', get('/ok')]] };
}
