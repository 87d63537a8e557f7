import { z } from 'zod';
import { callerId, idOf } from '../references/reference.ts';
import { label, moment } from '../schema/text.ts';

const retryConfig = z.strictObject({
  max_attempts: z.number().int().min(0).max(10).optional(),
  delay_seconds: z.number().int().min(0).max(86_400).optional(),
});

const fields = {
  name: label(120),
  agent_id: idOf('agent'),
  from_phone_number: callerId,
  max_concurrent_calls: z.number().int().min(1).max(1_000),
  retry_config: retryConfig,
  scheduled_at: moment.nullable(),
};

/** Body of `POST /v1/campaigns`. */
export const campaignInputSchema = z.strictObject({
  ...fields,
  max_concurrent_calls: fields.max_concurrent_calls.default(1),
  retry_config: fields.retry_config.default({}),
  scheduled_at: fields.scheduled_at.default(null),
});

/** Body of `PATCH /v1/campaigns/:id`. `status` pauses, resumes or cancels. */
export const campaignChangesSchema = z
  .strictObject({ ...fields, status: z.enum(['active', 'paused', 'cancelled']) })
  .partial();

/** A new campaign. */
export type CampaignInput = z.output<typeof campaignInputSchema>;

/** The changes to a campaign. */
export type CampaignChanges = z.output<typeof campaignChangesSchema>;
