import { statements } from './statements.ts';

const nextPlace = "nextval(pg_get_serial_sequence('leads', 'seq'))";

/**
 * The place of each lead in the list of its campaign. All leads of an upload have the place of the
 * upload: an unfinished one is a gap in the list, which is left out as a whole and not row by row.
 */
export const placeLeads = statements(
  `ALTER TABLE uploads ADD COLUMN place bigint NOT NULL DEFAULT ${nextPlace}`,
  `UPDATE uploads SET place = first.seq
    FROM (SELECT upload_id, min(seq) AS seq FROM leads GROUP BY upload_id) AS first
    WHERE first.upload_id = uploads.id`,
  'ALTER TABLE leads ADD COLUMN place bigint',
  `UPDATE leads SET place = coalesce(
    (SELECT uploads.place FROM uploads WHERE uploads.id = leads.upload_id), leads.seq)`,
  `ALTER TABLE leads
    ALTER COLUMN place SET NOT NULL,
    ALTER COLUMN place SET DEFAULT ${nextPlace}`,
  'DROP INDEX leads_campaign',
  'CREATE INDEX leads_campaign ON leads (campaign_id, place, seq)',
  // Counting the others would read the rows of every upload.
  'CREATE INDEX leads_single ON leads (campaign_id) WHERE upload_id IS NULL',
);
