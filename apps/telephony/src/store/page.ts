import { type SelectQueryBuilder, sql } from 'kysely';
import type { ListQuery } from '../schema/list-query.ts';
import type { Tables } from './tables.ts';

/** One page of a list. */
export interface Page<Item> {
  data: Item[];
  meta: { page: number; limit: number; total: number; totalPages: number };
}

type Rows<Table extends keyof Tables> = SelectQueryBuilder<Tables, Table, object>;
type Listed = 'agents' | 'api_keys' | 'call_logs' | 'campaigns' | 'phone_numbers';

async function count<Table extends Listed, Row>(
  rows: SelectQueryBuilder<Tables, Table, Row>,
): Promise<number> {
  const counted = (rows as unknown as Rows<Table>)
    .clearSelect()
    .select(sql<number>`count(*)::int`.as('total'));
  return ((await counted.executeTakeFirstOrThrow()) as { total: number }).total;
}

/** A page of items of which there are `total`. */
export function toPage<Item>(data: Item[], { page, limit }: ListQuery, total: number): Page<Item> {
  return { data, meta: { page, limit, total, totalPages: Math.ceil(total / limit) } };
}

/** Reads one page of the selected rows, the newest first. */
export async function readPage<Table extends Listed, Row, Item>(
  rows: SelectQueryBuilder<Tables, Table, Row>,
  query: ListQuery,
  toItem: (row: Row) => Item,
): Promise<Page<Item>> {
  const total = await count(rows);
  const data = await rows
    .orderBy(sql`seq`, 'desc')
    .limit(query.limit)
    .offset((query.page - 1) * query.limit)
    .execute();
  return toPage((data as Row[]).map(toItem), query, total);
}
