import { sql } from 'kysely';
import type { Database } from '../store/database.ts';
import { createIds } from '../store/ids.ts';
import { inTurn } from '../store/in-turn.ts';
import type { AcceptedRow } from './sort-rows.ts';
import type { Upload } from './upload.ts';

/** Adds rows to an upload, in one statement that is its own transaction. */
export async function insertLeads(
  db: Database,
  { id, organization_id, campaign_id, place }: Upload,
  rows: readonly AcceptedRow[],
): Promise<void> {
  const ids = createIds('lead', rows.length);
  const numbers = rows.map(({ phone_number }) => phone_number);
  const names = rows.map(({ name }) => name);
  const variables = rows.map((row) => row.variables);
  const insert = sql`
    INSERT INTO leads
      (id, organization_id, campaign_id, upload_id, place, phone_number, name, variables)
    SELECT id, ${organization_id}, ${campaign_id}, ${id}, ${place}, phone_number, name, variables::jsonb
    FROM unnest(${ids}::text[], ${numbers}::text[], ${names}::text[], ${variables}::text[])
      AS lead (id, phone_number, name, variables)`;
  await inTurn(db, () => insert.execute(db));
}
