import { campaignRouteChecker } from '../campaigns/campaign-route-checker.ts';
import { findCampaign } from '../campaigns/find-campaign.ts';
import type { Database } from '../store/create-store.ts';
import { createId } from '../store/ids.ts';
import { type CsvSource, readCsv } from './csv.ts';
import { assertTakesLeads, lockTakingLeads } from './lock-taking-leads.ts';
import { type AcceptedRow, createRowSorter, type RefusedRow } from './sort-rows.ts';

/** What became of the rows of an uploaded file. */
export interface UploadReport {
  upload_id: string;
  accepted: number;
  refused: number;
  /** The first 20 refused rows. */
  errors: RefusedRow[];
}

const batch = 1_000;
const shownErrors = 20;

async function insertLeads(
  tx: Database,
  ids: { organization_id: string; campaign_id: string; upload_id: string },
  rows: readonly AcceptedRow[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += batch) {
    const values = rows.slice(start, start + batch).map((row) => ({
      ...ids,
      ...row,
      id: createId('lead'),
      variables: JSON.stringify(row.variables),
    }));
    await tx.insertInto('leads').values(values).execute();
  }
}

async function sortRows(db: Database, organizationId: string, campaignId: string, csv: CsvSource) {
  const campaign = await findCampaign(db, organizationId, campaignId);
  assertTakesLeads(campaign.status);
  const sorter = createRowSorter(await campaignRouteChecker(db, campaign));
  await readCsv(csv, sorter.add);
  return sorter.finish();
}

/**
 * Adds the rows of a CSV file of at most 10 MB as leads. A `phone_number` column is needed; `name`
 * is the lead's, other columns become variables. Rows with a fault are refused one by one.
 */
export async function uploadLeads(
  db: Database,
  organizationId: string,
  campaignId: string,
  csv: CsvSource,
): Promise<UploadReport> {
  // Not inside the transaction: a slow upload would hold the only connection of an embedded database.
  const { accepted, refused } = await sortRows(db, organizationId, campaignId, csv);
  const upload_id = createId('upl');
  await db.transaction().execute(async (tx) => {
    const { id } = await lockTakingLeads(tx, organizationId, campaignId);
    const ids = { organization_id: organizationId, campaign_id: id, upload_id };
    await insertLeads(tx, ids, accepted);
  });
  const errors = refused.slice(0, shownErrors);
  return { upload_id, accepted: accepted.length, refused: refused.length, errors };
}
