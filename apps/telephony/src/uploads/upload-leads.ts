import { ConflictError, NotFoundError } from '@error-contract/core';
import { campaignRouteChecker } from '../campaigns/campaign-route-checker.ts';
import { findCampaign } from '../campaigns/find-campaign.ts';
import { assertTakesLeads } from '../leads/lock-taking-leads.ts';
import type { Database } from '../store/database.ts';
import { evenIfClientLeft } from '../store/while-connected.ts';
import { completeUpload, givenUp } from './complete-upload.ts';
import { keepUpload } from './keep-upload.ts';
import type { CsvSource } from './read-csv.ts';
import { removeUpload } from './remove-upload.ts';
import { createRowSorter, type RefusedRow, type RowSorter } from './sort-rows.ts';
import { storeRows } from './store-rows.ts';
import { startUpload, type Upload } from './upload.ts';

/** The result for an uploaded file. */
export interface UploadReport {
  upload_id: string;
  accepted: number;
  refused: number;
  /** The first 20 refused rows. */
  errors: RefusedRow[];
}

/** A CSV file of leads, its organization and campaign. */
export interface LeadsFile {
  readonly organizationId: string;
  readonly campaignId: string;
  readonly csv: CsvSource;
  /** The key of the request. It is checked again after the file is read. */
  readonly keyId?: string | undefined;
}

/** The campaign existed when the upload began. That it is gone now is a conflict. */
function toUploadError(thrown: unknown): unknown {
  const { code, constraint } = Object(thrown) as { code?: unknown; constraint?: unknown };
  const isGone = code === '23503' && constraint === 'leads_campaign_fkey';
  if (isGone || thrown instanceof NotFoundError) {
    return new ConflictError('The campaign was deleted', { cause: thrown });
  }
  return code === '23503' ? givenUp(thrown) : thrown;
}

async function receive(
  db: Database,
  upload: Upload,
  sorter: RowSorter,
  { csv, keyId }: LeadsFile,
): Promise<UploadReport> {
  const stopKeeping = keepUpload(db, upload.id);
  try {
    const counts = await storeRows(db, upload, sorter, csv);
    await completeUpload(db, upload, counts, keyId);
    return { upload_id: upload.id, ...counts };
  } catch (thrown) {
    // If it cannot be removed now, because the database is gone, a sweep removes it later.
    await evenIfClientLeft(() => removeUpload(db, upload.id)).catch(() => undefined);
    throw toUploadError(thrown);
  } finally {
    stopKeeping();
  }
}

/**
 * Adds the rows of a CSV file of at most 10 MB as leads. It must have a `phone_number` column; `name`
 * is optional, and other columns become variables. See `createCsvReader` for what a file may be. Rows with a fault are refused one by one. Leads
 * are visible when the whole file is stored. If the upload fails, nothing of it stays.
 */
export async function uploadLeads(db: Database, file: LeadsFile): Promise<UploadReport> {
  const campaign = await findCampaign(db, file.organizationId, file.campaignId);
  assertTakesLeads(campaign.status);
  // The Telephony Config as it is now: the same rules for every row of a file.
  const sorter = createRowSorter(await campaignRouteChecker(db, campaign));
  // Nobody would remove what was begun in the moment in which the client leaves.
  const upload = await evenIfClientLeft(() => startUpload(db, campaign));
  return receive(db, upload, sorter, file);
}
