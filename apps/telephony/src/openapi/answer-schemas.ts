import { z } from 'zod';
import { scopes } from '../admission/scopes.ts';
import type { Agent } from '../agents/agent.ts';
import type { ApiKey, NewApiKey } from '../api-keys/api-keys.ts';
import type { CallLog } from '../call-logs/call-log.ts';
import type { Campaign } from '../campaigns/campaign.ts';
import type { Lead } from '../leads/leads.ts';
import type { PhoneNumber } from '../phone-numbers/phone-numbers.ts';
import type { Deleted } from '../store/deleted.ts';
import type { Page } from '../store/page.ts';
import type { TelephonyConfig } from '../telephony-config/read-telephony-config.ts';
import type { UploadReport } from '../uploads/upload-leads.ts';

type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;

/**
 * Ties a schema to the interface of what is answered: neither may have what the other lacks, so that
 * the document cannot drift from the domain.
 */
export function answer<Answer>() {
  return <Schema extends z.ZodType<Answer>>(
    schema: Frozen<Answer> extends Frozen<z.output<Schema>> ? Schema : never,
  ): Schema => schema;
}

const id = z.string();
const moment = z.iso.datetime();
const provider = z.enum(['plivo', 'sip']);
const e164 = z.string().meta({ pattern: '^\\+[1-9][0-9]{1,14}$' });

const agent = answer<Agent>()(
  z.strictObject({
    id,
    name: z.string(),
    prompt: z.string().nullable(),
    phone_number_id: id.nullable(),
    created_at: moment,
  }),
);

const apiKeyFields = {
  id,
  name: z.string(),
  scopes: z.array(z.enum(scopes)),
  expires_at: moment.nullable(),
  created_at: moment,
};
const apiKey = answer<ApiKey>()(z.strictObject(apiKeyFields));
const newApiKey = answer<NewApiKey>()(
  z.strictObject({ ...apiKeyFields, secret: z.string(), api_key: z.string() }),
);

const phoneNumber = answer<PhoneNumber>()(
  z.strictObject({ id, phone_number: e164, provider, created_at: moment }),
);

const campaign = answer<Campaign>()(
  z.strictObject({
    id,
    name: z.string(),
    agent_id: id,
    from_phone_number: e164,
    max_concurrent_calls: z.int(),
    retry_config: z.strictObject({
      max_attempts: z.int().optional(),
      delay_seconds: z.int().optional(),
    }),
    scheduled_at: moment.nullable(),
    status: z.enum(['active', 'paused', 'completed', 'cancelled']),
    created_at: moment,
  }),
);

const lead = answer<Lead>()(
  z.strictObject({
    id,
    campaign_id: id,
    phone_number: e164,
    name: z.string().nullable(),
    variables: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    upload_id: id.nullable(),
    created_at: moment,
  }),
);

const uploadReport = answer<UploadReport>()(
  z.strictObject({
    upload_id: id,
    accepted: z.int().min(0),
    refused: z.int().min(0),
    errors: z.array(z.strictObject({ line: z.int().min(1), reason: z.string() })).max(20),
  }),
);

const callLog = answer<CallLog>()(
  z.strictObject({
    id,
    agent_id: id,
    campaign_id: id.nullable(),
    from_phone_number: e164.nullable(),
    to_phone_number: e164,
    status: z.enum(['queued', 'completed', 'no_answer', 'failed']),
    duration_seconds: z.int().nullable(),
    created_at: moment,
  }),
);

const networkGroup = z.strictObject({
  id,
  name: z.string(),
  prefixes: z.array(z.string()),
  enabled: z.boolean(),
});
const country = z.strictObject({
  code: z.string(),
  name: z.string(),
  network_groups: z.array(networkGroup),
});
const telephonyConfig = answer<TelephonyConfig>()(
  z.strictObject({ provider, sip_enabled: z.boolean(), countries: z.array(country) }),
);

const deleted = answer<Deleted>()(z.strictObject({ id, deleted: z.literal(true) }));
const health = answer<{ status: 'ok' }>()(z.strictObject({ status: z.literal('ok') }));

const meta = answer<Page<never>['meta']>()(
  z.strictObject({
    page: z.int().min(1),
    limit: z.int().min(1).max(100),
    total: z.int().min(0),
    totalPages: z.int().min(0),
  }),
);

function pageOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({ data: z.array(item).max(100), meta });
}

/** What the API answers, by the name of its component. */
export const answerSchemas = {
  Agent: agent,
  AgentPage: pageOf(agent),
  ApiKey: apiKey,
  ApiKeyPage: pageOf(apiKey),
  CallLog: callLog,
  CallLogPage: pageOf(callLog),
  Campaign: campaign,
  CampaignPage: pageOf(campaign),
  Deleted: deleted,
  Health: health,
  Lead: lead,
  LeadPage: pageOf(lead),
  NewApiKey: newApiKey,
  PageMeta: meta,
  PhoneNumber: phoneNumber,
  PhoneNumberPage: pageOf(phoneNumber),
  TelephonyConfig: telephonyConfig,
  UploadReport: uploadReport,
} as const;
