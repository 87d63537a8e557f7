import { sql } from 'kysely';
import type { Database } from '../store/database.ts';

/** The visible leads of a campaign: without those of incomplete uploads. */
export function shownLeads(db: Database, campaignId: string) {
  return db
    .selectFrom('leads')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('uploads')
            .select('uploads.id')
            .whereRef('uploads.id', '=', 'leads.upload_id')
            .where('uploads.campaign_id', '=', campaignId)
            .where('uploads.completed_at', 'is', null),
        ),
      ),
    );
}

/**
 * Counts the visible leads. A complete upload stores its count, so that its rows need not be
 * counted one by one.
 */
export async function countShownLeads(db: Database, campaignId: string): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    SELECT (
      SELECT count(*) FROM leads WHERE upload_id IS NULL AND campaign_id = ${campaignId}
    )::int + (
      SELECT coalesce(sum(accepted), 0) FROM uploads WHERE campaign_id = ${campaignId}
    )::int AS total`.execute(db);
  return rows[0]?.total ?? 0;
}
