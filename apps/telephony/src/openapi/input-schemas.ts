import { agentChangesSchema, agentInputSchema } from '../agents/agent-schemas.ts';
import { apiKeyInputSchema } from '../api-keys/api-key-schemas.ts';
import { callInputSchema } from '../calls/call-schemas.ts';
import { campaignChangesSchema, campaignInputSchema } from '../campaigns/campaign-schemas.ts';
import { leadInputSchema } from '../leads/lead-schemas.ts';
import { phoneNumberInputSchema } from '../phone-numbers/phone-number-schemas.ts';
import { telephonyConfigChangesSchema } from '../telephony-config/telephony-config-schemas.ts';

/** The bodies that the API takes, by the name of their component: the schemas that check them. */
export const inputSchemas = {
  AgentChanges: agentChangesSchema,
  AgentInput: agentInputSchema,
  ApiKeyInput: apiKeyInputSchema,
  CallInput: callInputSchema,
  CampaignChanges: campaignChangesSchema,
  CampaignInput: campaignInputSchema,
  LeadInput: leadInputSchema,
  PhoneNumberInput: phoneNumberInputSchema,
  TelephonyConfigChanges: telephonyConfigChangesSchema,
} as const;
