import { assertConditions, type Conditions } from '../http/conditions.ts';
import { assertReferences } from '../references/assert-references.ts';
import type { ListQuery } from '../schema/list-query.ts';
import type { Database } from '../store/database.ts';
import type { Deleted } from '../store/deleted.ts';
import { createId } from '../store/ids.ts';
import { type Page, readPage } from '../store/page.ts';
import { type Campaign, toCampaign } from './campaign.ts';
import {
  type CampaignChanges,
  type CampaignInput,
  campaignInputSchema,
} from './campaign-schemas.ts';
import { findCampaign, lockCampaign } from './find-campaign.ts';
import { updateCampaign } from './update-campaign.ts';

function owned(db: Database, organizationId: string) {
  return db.selectFrom('campaigns').selectAll().where('organization_id', '=', organizationId);
}

function create(db: Database, organizationId: string, input: CampaignInput): Promise<Campaign> {
  return db.transaction().execute(async (tx) => {
    await assertReferences(tx, organizationId, campaignInputSchema, input);
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

function remove(
  db: Database,
  organizationId: string,
  id: string,
  conditions: Conditions,
): Promise<Deleted> {
  return db.transaction().execute(async (tx) => {
    const campaign = await lockCampaign(tx, organizationId, id, 'update');
    assertConditions(conditions, toCampaign(campaign));
    await tx.deleteFrom('campaigns').where('id', '=', campaign.id).execute();
    return { id: campaign.id, deleted: true };
  });
}

/** The campaigns of an organization. A method that takes conditions throws a 412 if they do not hold. */
export interface Campaigns {
  create(organizationId: string, input: CampaignInput): Promise<Campaign>;
  list(organizationId: string, query: ListQuery): Promise<Page<Campaign>>;
  get(organizationId: string, id: string): Promise<Campaign>;
  /** Changes fields or status: 409 if the status forbids it, 422 if the agent cannot call. */
  update(
    organizationId: string,
    id: string,
    changes: CampaignChanges,
    conditions?: Conditions,
  ): Promise<Campaign>;
  /** Deletes a campaign, whatever its status, and its leads. */
  delete(organizationId: string, id: string, conditions?: Conditions): Promise<Deleted>;
}

/** Creates the service of {@link Campaigns}. */
export function createCampaigns(db: Database): Campaigns {
  return {
    create: (organizationId, input) => create(db, organizationId, input),
    list: (organizationId, query) => readPage(owned(db, organizationId), query, toCampaign),
    get: (organizationId, id) => get(db, organizationId, id),
    update: (organizationId, id, changes, conditions = {}) =>
      updateCampaign(db, organizationId, id, changes, conditions),
    delete: (organizationId, id, conditions = {}) => remove(db, organizationId, id, conditions),
  };
}
