import { agentInUse, agentMissing } from '../agents/agent-errors.ts';
import { apiKeyMissing } from '../api-keys/api-key-errors.ts';
import { keyReused } from '../calls/idempotency.ts';
import {
  campaignForbids,
  campaignMissing,
  campaignTakesNoLeads,
} from '../campaigns/campaign-errors.ts';
import { phoneNumberMissing, phoneNumberTaken } from '../phone-numbers/phone-number-errors.ts';
import { referenceUnusable } from '../references/assert-references.ts';
import { destinationBlocked } from '../telephony-config/route-checker.ts';
import { type Operation, tagged } from './operation.ts';

const moreThanOwn = {
  403:
    'Your API key does not have permission to give what it does not have itself: write. ' +
    'Leave that out, or use a key that has it.',
};

const apiKeys = tagged(
  'API keys',
  [
    'POST /v1/api-keys',
    'createApiKey',
    'Create an API key',
    'NewApiKey',
    { body: 'ApiKeyInput', errors: [moreThanOwn] },
  ],
  ['GET /v1/api-keys', 'listApiKeys', 'List API keys', 'ApiKeyPage'],
  [
    'DELETE /v1/api-keys/:id',
    'revokeApiKey',
    'Revoke an API key',
    'Deleted',
    { errors: [apiKeyMissing] },
  ],
);

const agents = tagged(
  'Agents',
  [
    'POST /v1/agents',
    'createAgent',
    'Create an agent',
    'Agent',
    { body: 'AgentInput', errors: [referenceUnusable] },
  ],
  ['GET /v1/agents', 'listAgents', 'List agents', 'AgentPage'],
  ['GET /v1/agents/:id', 'getAgent', 'Get an agent', 'Agent', { errors: [agentMissing] }],
  [
    'PATCH /v1/agents/:id',
    'updateAgent',
    'Change an agent',
    'Agent',
    { body: 'AgentChanges', errors: [agentMissing, referenceUnusable] },
  ],
  [
    'DELETE /v1/agents/:id',
    'deleteAgent',
    'Delete an agent',
    'Deleted',
    { errors: [agentMissing, agentInUse] },
  ],
);

const phoneNumbers = tagged(
  'Phone numbers',
  [
    'POST /v1/phone-numbers',
    'createPhoneNumber',
    'Add a phone number',
    'PhoneNumber',
    { body: 'PhoneNumberInput', errors: [phoneNumberTaken] },
  ],
  ['GET /v1/phone-numbers', 'listPhoneNumbers', 'List phone numbers', 'PhoneNumberPage'],
  [
    'GET /v1/phone-numbers/:id',
    'getPhoneNumber',
    'Get a phone number',
    'PhoneNumber',
    { errors: [phoneNumberMissing] },
  ],
  [
    'DELETE /v1/phone-numbers/:id',
    'deletePhoneNumber',
    'Delete a phone number',
    'Deleted',
    { errors: [phoneNumberMissing] },
  ],
);

const campaigns = tagged(
  'Campaigns',
  [
    'POST /v1/campaigns',
    'createCampaign',
    'Start a campaign',
    'Campaign',
    { body: 'CampaignInput', errors: [referenceUnusable] },
  ],
  ['GET /v1/campaigns', 'listCampaigns', 'List campaigns', 'CampaignPage'],
  [
    'GET /v1/campaigns/:id',
    'getCampaign',
    'Get a campaign',
    'Campaign',
    { errors: [campaignMissing] },
  ],
  [
    'PATCH /v1/campaigns/:id',
    'updateCampaign',
    'Change, pause, resume or cancel a campaign',
    'Campaign',
    { body: 'CampaignChanges', errors: [campaignMissing, campaignForbids, referenceUnusable] },
  ],
  [
    'DELETE /v1/campaigns/:id',
    'deleteCampaign',
    'Delete a campaign and its leads',
    'Deleted',
    { errors: [campaignMissing] },
  ],
);

const leads = tagged(
  'Leads',
  [
    'POST /v1/campaigns/:id/leads',
    'createLead',
    'Add a lead',
    'Lead',
    { body: 'LeadInput', errors: [destinationBlocked, campaignMissing, campaignTakesNoLeads] },
  ],
  [
    'GET /v1/campaigns/:id/leads',
    'listLeads',
    'List the leads of a campaign',
    'LeadPage',
    { errors: [campaignMissing] },
  ],
  [
    'POST /v1/campaigns/:id/leads/upload',
    'uploadLeads',
    'Add the leads of a CSV file',
    'UploadReport',
    { body: 'file', errors: [campaignMissing, campaignTakesNoLeads] },
  ],
);

const calls = tagged(
  'Calls',
  [
    'POST /v1/calls',
    'createCall',
    'Call a number',
    'CallLog',
    {
      body: 'CallInput',
      isIdempotent: true,
      errors: [destinationBlocked, referenceUnusable, keyReused],
    },
  ],
  ['GET /v1/call-logs', 'listCallLogs', 'List calls', 'CallLogPage'],
);

const telephonyConfig = tagged(
  'Telephony Config',
  ['GET /v1/telephony-config', 'getTelephonyConfig', 'Get the Telephony Config', 'TelephonyConfig'],
  [
    'PATCH /v1/telephony-config',
    'updateTelephonyConfig',
    'Switch SIP and network groups',
    'TelephonyConfig',
    { body: 'TelephonyConfigChanges', errors: [referenceUnusable] },
  ],
);

const service = tagged('Service', [
  'GET /health',
  'getHealth',
  'Ask whether the service works',
  'Health',
  // It takes nothing, and refuses a query.
  { errors: [400] },
]);

/** Every operation of the API. */
export const operations: readonly Operation[] = [
  ...apiKeys,
  ...agents,
  ...phoneNumbers,
  ...campaigns,
  ...leads,
  ...calls,
  ...telephonyConfig,
  ...service,
];
