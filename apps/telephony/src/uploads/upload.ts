import { type Selectable, sql } from 'kysely';
import type { Database } from '../store/database.ts';
import { createId } from '../store/ids.ts';
import type { CampaignsTable } from '../store/tables.ts';

/** An upload that is arriving, and its organization. */
export interface Upload {
  readonly id: string;
  readonly organization_id: string;
  readonly campaign_id: string;
  /** Where its leads are in the list of the campaign. */
  readonly place: string;
}

/** Stores that an upload begins. Its leads are hidden until it is complete. */
export async function startUpload(
  db: Database,
  campaign: Selectable<CampaignsTable>,
): Promise<Upload> {
  const { organization_id, id: campaign_id } = campaign;
  const upload = { id: createId('upl'), organization_id, campaign_id };
  const insert = db.insertInto('uploads').values(upload);
  const { place } = await insert
    .returning(sql<string>`place::text`.as('place'))
    .executeTakeFirstOrThrow();
  return { ...upload, place };
}
