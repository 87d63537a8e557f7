import { type SelectQueryBuilder, sql } from 'kysely';
import type { ListQuery } from '../schema/list-query.ts';
import type { Tables } from './tables.ts';

/** One page of a list. */
export interface Page<Item> {
  data: Item[];
  meta: { page: number; limit: number; total: number; totalPages: number };
}

type Rows<Table extends keyof Tables> = SelectQueryBuilder<Tables, Table, object>;
type Listed = 'agents' | 'api_keys' | 'call_logs' | 'campaigns' | 'leads' | 'phone_numbers';

async function count<Table extends Listed, Row>(
  rows: SelectQueryBuilder<Tables, Table, Row>,
): Promise<number> {
  const counted = (rows as unknown as Rows<Table>)
    .clearSelect()
    .select(sql<number>`count(*)::int`.as('total'));
  return ((await counted.executeTakeFirstOrThrow()) as { total: number }).total;
}

/** Reads one page of the selected rows, the newest first. Pass `total` if counting the rows is slow. */
export async function readPage<Table extends Listed, Row, Item>(
  rows: SelectQueryBuilder<Tables, Table, Row>,
  { page, limit }: ListQuery,
  toItem: (row: Row) => Item,
  known?: Promise<number>,
): Promise<Page<Item>> {
  const total = await (known ?? count(rows));
  const data = await rows
    .orderBy(sql`seq`, 'desc')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute();
  const meta = { page, limit, total, totalPages: Math.ceil(total / limit) };
  return { data: (data as Row[]).map(toItem), meta };
}
