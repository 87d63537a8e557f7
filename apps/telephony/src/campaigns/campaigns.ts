import { lockUsableAgent } from '../agents/lock-usable-agent.ts';
import { assertPhoneNumberNotDeleted } from '../phone-numbers/assert-phone-number-not-deleted.ts';
import type { ListQuery } from '../schema/list-query.ts';
import type { Database } from '../store/database.ts';
import type { Deleted } from '../store/deleted.ts';
import { createId, isId } from '../store/ids.ts';
import { type Page, readPage } from '../store/page.ts';
import { type Campaign, toCampaign } from './campaign.ts';
import { campaignMissing } from './campaign-errors.ts';
import type { CampaignChanges, CampaignInput } from './campaign-schemas.ts';
import { findCampaign } from './find-campaign.ts';
import { updateCampaign } from './update-campaign.ts';

function owned(db: Database, organizationId: string) {
  return db.selectFrom('campaigns').selectAll().where('organization_id', '=', organizationId);
}

function create(db: Database, organizationId: string, input: CampaignInput): Promise<Campaign> {
  return db.transaction().execute(async (tx) => {
    await lockUsableAgent(tx, organizationId, input.agent_id);
    await assertPhoneNumberNotDeleted(tx, organizationId, input.from_phone_number);
    const insert = tx.insertInto('campaigns').values({
      ...input,
      id: createId('cmp'),
      organization_id: organizationId,
      retry_config: JSON.stringify(input.retry_config),
      status: 'active',
    });
    return toCampaign(await insert.returningAll().executeTakeFirstOrThrow());
  });
}

async function get(db: Database, organizationId: string, id: string): Promise<Campaign> {
  return toCampaign(await findCampaign(db, organizationId, id));
}

async function remove(db: Database, organizationId: string, id: string): Promise<Deleted> {
  const deleted = await db
    .deleteFrom('campaigns')
    .where('organization_id', '=', organizationId)
    .where('id', '=', isId(id) ? id : '')
    .returning('id')
    .executeTakeFirst();
  if (!deleted) throw campaignMissing(404);
  return { id: deleted.id, deleted: true };
}

/** The campaigns of an organization. */
export interface Campaigns {
  create(organizationId: string, input: CampaignInput): Promise<Campaign>;
  list(organizationId: string, query: ListQuery): Promise<Page<Campaign>>;
  get(organizationId: string, id: string): Promise<Campaign>;
  /** Changes fields or status: 409 if the status forbids it, 422 if the agent cannot call. */
  update(organizationId: string, id: string, changes: CampaignChanges): Promise<Campaign>;
  /** Deletes a campaign, whatever its status, and its leads. */
  delete(organizationId: string, id: string): Promise<Deleted>;
}

/** Creates the service of {@link Campaigns}. */
export function createCampaigns(db: Database): Campaigns {
  return {
    create: (organizationId, input) => create(db, organizationId, input),
    list: (organizationId, query) => readPage(owned(db, organizationId), query, toCampaign),
    get: (organizationId, id) => get(db, organizationId, id),
    update: (organizationId, id, changes) => updateCampaign(db, organizationId, id, changes),
    delete: (organizationId, id) => remove(db, organizationId, id),
  };
}
