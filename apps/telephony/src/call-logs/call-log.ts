import type { Selectable } from 'kysely';
import type { CallLogsTable } from '../store/tables.ts';

/** A call that was made, as the API shows it. */
export interface CallLog {
  id: string;
  agent_id: string;
  campaign_id: string | null;
  from_phone_number: string | null;
  to_phone_number: string;
  status: CallLogsTable['status'];
  duration_seconds: number | null;
  created_at: string;
}

/** Converts a row of the store to what the API shows. */
export function toCallLog(row: Selectable<CallLogsTable>): CallLog {
  return {
    id: row.id,
    agent_id: row.agent_id,
    campaign_id: row.campaign_id,
    from_phone_number: row.from_phone_number,
    to_phone_number: row.to_phone_number,
    status: row.status,
    duration_seconds: row.duration_seconds,
    created_at: row.created_at.toISOString(),
  };
}
