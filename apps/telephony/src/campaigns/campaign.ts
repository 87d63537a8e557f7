import type { Selectable } from 'kysely';
import type { CampaignsTable, RetryConfig } from '../store/tables.ts';
import type { CampaignStatus } from './campaign-status.ts';

/** A campaign as the API shows it. */
export interface Campaign {
  id: string;
  name: string;
  agent_id: string;
  from_phone_number: string;
  max_concurrent_calls: number;
  retry_config: RetryConfig;
  scheduled_at: string | null;
  status: CampaignStatus;
  created_at: string;
}

/** Converts a row of the store to what the API shows. */
export function toCampaign(row: Selectable<CampaignsTable>): Campaign {
  return {
    id: row.id,
    name: row.name,
    agent_id: row.agent_id,
    from_phone_number: row.from_phone_number,
    max_concurrent_calls: row.max_concurrent_calls,
    retry_config: row.retry_config,
    scheduled_at: row.scheduled_at?.toISOString() ?? null,
    status: row.status,
    created_at: row.created_at.toISOString(),
  };
}
