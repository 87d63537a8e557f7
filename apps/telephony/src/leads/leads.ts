import type { Selectable } from 'kysely';
import { campaignRouteChecker } from '../campaigns/campaign-route-checker.ts';
import { findCampaign } from '../campaigns/find-campaign.ts';
import type { ListQuery } from '../schema/list-query.ts';
import type { Database } from '../store/database.ts';
import { createId } from '../store/ids.ts';
import type { Page } from '../store/page.ts';
import type { LeadsTable, Variables } from '../store/tables.ts';
import { assertRoute } from '../telephony-config/route-checker.ts';
import { type LeadsFile, type UploadReport, uploadLeads } from '../uploads/upload-leads.ts';
import type { LeadInput } from './lead-schemas.ts';
import { lockTakingLeads } from './lock-taking-leads.ts';
import { readShownLeads } from './shown-leads.ts';

/** Someone to be called by a campaign. */
export interface Lead {
  id: string;
  campaign_id: string;
  phone_number: string;
  name: string | null;
  variables: Variables;
  upload_id: string | null;
  created_at: string;
}

function toLead(row: Selectable<LeadsTable>): Lead {
  const { id, campaign_id, phone_number, name, variables, upload_id, created_at } = row;
  const created = created_at.toISOString();
  return { id, campaign_id, phone_number, name, variables, upload_id, created_at: created };
}

function add(
  db: Database,
  organizationId: string,
  campaignId: string,
  { phone_number, name = null, variables }: LeadInput,
): Promise<Lead> {
  return db.transaction().execute(async (tx) => {
    const campaign = await lockTakingLeads(tx, organizationId, campaignId);
    assertRoute(await campaignRouteChecker(tx, campaign), phone_number);
    const insert = tx.insertInto('leads').values({
      id: createId('lead'),
      organization_id: organizationId,
      campaign_id: campaign.id,
      phone_number,
      name,
      variables: JSON.stringify(variables),
    });
    return toLead(await insert.returningAll().executeTakeFirstOrThrow());
  });
}

async function list(
  db: Database,
  organizationId: string,
  campaignId: string,
  query: ListQuery,
): Promise<Page<Lead>> {
  const { id } = await findCampaign(db, organizationId, campaignId);
  return readShownLeads(db, id, query, toLead);
}

/** The leads of an organization's campaigns. */
export interface Leads {
  /** Adds a lead: 409 if the campaign is over, 403 if the destination is blocked. */
  create(organizationId: string, campaignId: string, input: LeadInput): Promise<Lead>;
  list(organizationId: string, campaignId: string, query: ListQuery): Promise<Page<Lead>>;
  /** Adds the rows of a CSV file and reports the refused ones; see {@link uploadLeads}. */
  upload(file: LeadsFile): Promise<UploadReport>;
}

/** Creates the service of {@link Leads}. */
export function createLeads(db: Database): Leads {
  return {
    create: (organizationId, campaignId, input) => add(db, organizationId, campaignId, input),
    list: (organizationId, campaignId, query) => list(db, organizationId, campaignId, query),
    upload: (file) => uploadLeads(db, file),
  };
}
