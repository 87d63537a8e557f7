import { type Selectable, sql } from 'kysely';
import type { ListQuery } from '../schema/list-query.ts';
import type { Database } from '../store/database.ts';
import { type Page, toPage } from '../store/page.ts';
import type { LeadsTable } from '../store/tables.ts';

/** So many unfinished uploads of a campaign are left out as gaps. The rows of more are skipped one by one. */
const mostGaps = 20;

interface Shown {
  readonly total: number;
  /** The places of the unfinished uploads, the last first. */
  readonly gaps: readonly string[];
}

/**
 * Counts the visible leads, and finds the gaps between them. A complete upload stores its count, so
 * that its rows need not be counted one by one.
 */
export function findShown(campaignId: string) {
  return sql<Shown>`
    SELECT (
      SELECT count(*) FROM leads WHERE upload_id IS NULL AND campaign_id = ${campaignId}
    )::int + (
      SELECT coalesce(sum(accepted), 0) FROM uploads WHERE campaign_id = ${campaignId}
    )::int AS total, ARRAY(
      SELECT place::text FROM uploads
      WHERE campaign_id = ${campaignId} AND completed_at IS NULL
      ORDER BY uploads.place DESC LIMIT ${mostGaps}
    ) AS gaps`;
}

/**
 * The visible leads of a campaign between two gaps, the newest first. An upload that began a moment
 * ago is no gap yet, so each row is checked as well.
 */
function between(db: Database, campaignId: string, from?: string, to?: string) {
  return db
    .selectFrom('leads')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .$if(from !== undefined, (leads) => leads.where('place', '>', from ?? ''))
    .$if(to !== undefined, (leads) => leads.where('place', '<', to ?? ''))
    .where(
      sql<boolean>`(upload_id = ANY (ARRAY(
        SELECT id FROM uploads WHERE campaign_id = ${campaignId} AND completed_at IS NULL
      ))) IS NOT TRUE`,
    )
    .orderBy('place', 'desc')
    .orderBy('seq', 'desc');
}

/** One page of the visible leads of a campaign, around the gaps, the newest first. */
export function shownLeads(
  db: Database,
  campaignId: string,
  gaps: readonly string[],
  { page, limit }: ListQuery,
) {
  const last = page * limit;
  const ranges = [undefined, ...gaps].map(
    (to, index) => sql`(${between(db, campaignId, gaps[index], to).limit(last)})`,
  );
  const all = sql.join(ranges, sql` UNION ALL `);
  return sql<Selectable<LeadsTable>>`
    SELECT * FROM (${all}) AS lead
    ORDER BY place DESC, seq DESC LIMIT ${limit} OFFSET ${last - limit}`;
}

/** Reads one page of the visible leads of a campaign. */
export async function readShownLeads<Item>(
  db: Database,
  campaignId: string,
  query: ListQuery,
  toItem: (row: Selectable<LeadsTable>) => Item,
): Promise<Page<Item>> {
  const found = await findShown(campaignId).execute(db);
  const { total, gaps } = found.rows[0] ?? { total: 0, gaps: [] };
  const { rows } = await shownLeads(db, campaignId, gaps, query).execute(db);
  return toPage(rows.map(toItem), query, total);
}
