import type { Selectable } from 'kysely';
import type { Database } from '../store/database.ts';
import { createId } from '../store/ids.ts';
import type { CampaignsTable } from '../store/tables.ts';

/** An upload that is arriving, and its organization. */
export interface Upload {
  readonly id: string;
  readonly organization_id: string;
  readonly campaign_id: string;
}

/** Stores that an upload begins. Its leads are hidden until it is complete. */
export async function startUpload(
  db: Database,
  campaign: Selectable<CampaignsTable>,
): Promise<Upload> {
  const { organization_id, id: campaign_id } = campaign;
  const upload = { id: createId('upl'), organization_id, campaign_id };
  await db.insertInto('uploads').values(upload).execute();
  return upload;
}
