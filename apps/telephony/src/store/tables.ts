import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Scope } from '../admission/required-scope.ts';
import type { CampaignStatus } from '../campaigns/campaign-status.ts';

/** The provider that carries the calls of a phone number. */
export type Provider = 'plivo' | 'sip';

/** A time: written as a Date, or by the database from its own clock. */
type Moment = ColumnType<Date, Date | undefined, Date>;
type OptionalMoment = ColumnType<Date | null, Date | null | undefined, Date | null>;

/** The first columns of every row of an organization. `seq` is the order in which rows were added. */
interface Row {
  id: string;
  seq: Generated<number>;
  organization_id: string;
  created_at: Moment;
}

/** An API key. The secret itself is never stored. */
export interface ApiKeysTable extends Row {
  name: string;
  secret_hash: string;
  scopes: readonly Scope[];
  rate_limit: Generated<number>;
  expires_at: OptionalMoment;
  revoked_at: OptionalMoment;
}

/** A phone number. Deleting is soft: calls and agents still refer to it. */
export interface PhoneNumbersTable extends Row {
  phone_number: string;
  provider: Provider;
  deleted_at: OptionalMoment;
}

/** An agent. Deleting is soft: call logs and campaigns still refer to it. */
export interface AgentsTable extends Row {
  name: string;
  prompt: string | null;
  phone_number_id: string | null;
  deleted_at: OptionalMoment;
}

/** How often an unanswered call is tried again. */
export interface RetryConfig {
  max_attempts?: number | undefined;
  delay_seconds?: number | undefined;
}

/** A campaign: one agent calls many leads. */
export interface CampaignsTable extends Row {
  name: string;
  agent_id: string;
  from_phone_number: string;
  max_concurrent_calls: number;
  retry_config: JSONColumnType<RetryConfig>;
  scheduled_at: OptionalMoment;
  status: CampaignStatus;
}

/** The other columns of a lead. */
export type Variables = Record<string, string | number | boolean>;

/** Someone to be called by a campaign. */
export interface LeadsTable extends Row {
  campaign_id: string;
  phone_number: string;
  name: string | null;
  variables: JSONColumnType<Variables>;
  upload_id: string | null;
  /** Where it is in the list of its campaign: at the place of its upload, if it has one. */
  place: Generated<string>;
}

/** A CSV file that was uploaded, or still is. Its leads are visible when `completed_at` is set. */
export interface UploadsTable {
  id: string;
  organization_id: string;
  campaign_id: string;
  /** Where its leads are in the list of its campaign. */
  place: Generated<string>;
  created_at: Moment;
  /** When the receiving process last reported that it is still receiving it. */
  seen_at: Moment;
  /** Set when its leads are being removed: from then on it cannot complete. */
  abandoned_at: OptionalMoment;
  completed_at: OptionalMoment;
  accepted: number | null;
  refused: number | null;
}

/** A call that was made. */
export interface CallLogsTable extends Row {
  agent_id: string;
  campaign_id: string | null;
  from_phone_number: string | null;
  to_phone_number: string;
  status: 'queued' | 'completed' | 'no_answer' | 'failed';
  duration_seconds: number | null;
}

/** The Telephony Config of an organization. */
export interface TelephonyConfigsTable {
  organization_id: string;
  provider: Provider;
  sip_enabled: boolean;
}

/** A group of networks in one country, reached by the same prefixes (digits, without +). */
export interface NetworkGroupsTable {
  id: string;
  organization_id: string;
  country_code: string;
  country_name: string;
  name: string;
  prefixes: JSONColumnType<readonly string[]>;
  enabled: boolean;
}

/** An `Idempotency-Key`, the request that it came with, and the result. */
export interface IdempotencyKeysTable {
  organization_id: string;
  key: string;
  fingerprint: string;
  answer: JSONColumnType<object> | null;
  created_at: Moment;
}

/** Every table of the store. */
export interface Tables {
  organizations: { id: string; name: string };
  api_keys: ApiKeysTable;
  phone_numbers: PhoneNumbersTable;
  agents: AgentsTable;
  campaigns: CampaignsTable;
  leads: LeadsTable;
  uploads: UploadsTable;
  call_logs: CallLogsTable;
  telephony_configs: TelephonyConfigsTable;
  network_groups: NetworkGroupsTable;
  idempotency_keys: IdempotencyKeysTable;
}
