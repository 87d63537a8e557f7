import { statements } from './statements.ts';

/**
 * The uploads that leads belong to. Leads of an upload without `completed_at` are hidden. Existing
 * uploads are complete; how many of their rows were refused is unknown. The campaign of a lead
 * already ensures that the organization exists, and a second check would slow uploads down.
 */
export const createUploads = statements(
  `CREATE TABLE uploads (
    id text PRIMARY KEY,
    organization_id text NOT NULL,
    campaign_id text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    seen_at timestamptz NOT NULL DEFAULT now(),
    abandoned_at timestamptz,
    completed_at timestamptz,
    accepted integer,
    refused integer,
    UNIQUE (organization_id, id),
    CONSTRAINT uploads_campaign_fkey FOREIGN KEY (organization_id, campaign_id)
      REFERENCES campaigns (organization_id, id) ON DELETE CASCADE)`,
  'CREATE INDEX uploads_campaign ON uploads (campaign_id)',
  'CREATE INDEX uploads_unfinished ON uploads (campaign_id) WHERE completed_at IS NULL',
  `INSERT INTO uploads (id, organization_id, campaign_id, created_at, completed_at, accepted)
    SELECT upload_id, organization_id, campaign_id, min(created_at), min(created_at), count(*)
    FROM leads WHERE upload_id IS NOT NULL
    GROUP BY upload_id, organization_id, campaign_id`,
  `ALTER TABLE leads
    ADD CONSTRAINT leads_upload_fkey FOREIGN KEY (organization_id, upload_id)
      REFERENCES uploads (organization_id, id) ON DELETE CASCADE,
    DROP CONSTRAINT leads_organization_id_fkey`,
  // A campaign belongs to one organization. With both columns and no statistics the planner expects few
  // rows, and sorts all of them for each page of a list.
  'DROP INDEX leads_campaign',
  'CREATE INDEX leads_campaign ON leads (campaign_id, seq)',
  'CREATE INDEX leads_upload ON leads (upload_id, campaign_id)',
);
