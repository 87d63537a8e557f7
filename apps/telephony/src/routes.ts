import type { Route } from '@error-contract/core';
import type { agentInUse, agentMissing } from './agents/agent-errors.ts';
import type { CallLog } from './call-logs/call-log.ts';
import type { keyReused } from './calls/idempotency.ts';
import type { Campaign } from './campaigns/campaign.ts';
import type { campaignForbids, campaignMissing } from './campaigns/campaign-errors.ts';
import type { referenceUnusable } from './references/assert-references.ts';
import type { Deleted } from './store/deleted.ts';
import type { destinationBlocked } from './telephony-config/route-checker.ts';

// The results of routes: only types, for the apps that mount them and the clients that call them. Without what any
// route can fail with, such as 403 for a scope and 412 for If-Match.

/** `DELETE /v1/agents/:id` */
export type DeleteAgent = Route<Deleted, typeof agentMissing | typeof agentInUse>;

/** `PATCH /v1/campaigns/:id` */
export type UpdateCampaign = Route<
  Campaign,
  typeof campaignMissing | typeof campaignForbids | typeof referenceUnusable
>;

/** `POST /v1/calls` */
export type CreateCall = Route<
  CallLog,
  typeof referenceUnusable | typeof destinationBlocked | typeof keyReused
>;
