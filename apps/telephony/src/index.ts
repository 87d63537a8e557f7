// The domain

// Getting in
export type { Admission, AdmissionRequest, Admit } from './admission/admit.ts';
export { assertRedis } from './admission/connect-redis.ts';
export type { RateLimitHeaders } from './admission/rate-limiter.ts';
export { requiredScope, type Scope, scopedRoutes } from './admission/required-scope.ts';
export { allScopes, scopes } from './admission/scopes.ts';
// Resources
export type { Agent } from './agents/agent.ts';
// Input
export {
  type AgentChanges,
  type AgentInput,
  agentChangesSchema,
  agentInputSchema,
} from './agents/agent-schemas.ts';
export type { Agents } from './agents/agents.ts';
export { type ApiKeyInput, apiKeyInputSchema } from './api-keys/api-key-schemas.ts';
export type { ApiKey, ApiKeys, NewApiKey } from './api-keys/api-keys.ts';
export type { CallLog } from './call-logs/call-log.ts';
export type { CallLogs } from './call-logs/call-logs.ts';
export { type CallInput, callInputSchema } from './calls/call-schemas.ts';
export type { Calls } from './calls/calls.ts';
export type { Carrier, CarrierCall } from './calls/carrier.ts';
export type { Campaign } from './campaigns/campaign.ts';
export {
  type CampaignChanges,
  type CampaignInput,
  campaignChangesSchema,
  campaignInputSchema,
} from './campaigns/campaign-schemas.ts';
export type { CampaignStatus } from './campaigns/campaign-status.ts';
export type { Campaigns } from './campaigns/campaigns.ts';
export { hasPage, pages } from './docs/pages.ts';
// Reading requests
export { assertJsonBody, maxJsonBytes } from './http/assert-json-body.ts';
export { assertPath } from './http/assert-path.ts';
export { type Conditions, type Revalidation, revalidate } from './http/conditions.ts';
export { allowedOrigin, cors, corsOptions } from './http/cors.ts';
export { isClientGone } from './http/is-client-gone.ts';
export { parseJson } from './http/parse-json.ts';
export { parseQuery } from './http/parse-query.ts';
export { receiveUpload } from './http/receive-upload.ts';
export { assertUpload } from './http/upload-errors.ts';
export { type LeadInput, leadInputSchema } from './leads/lead-schemas.ts';
export type { Lead, Leads } from './leads/leads.ts';
// Documents
export { openApiDocument } from './openapi/open-api-document.ts';
export { operations } from './openapi/operations.ts';
export {
  type PhoneNumberInput,
  phoneNumberInputSchema,
} from './phone-numbers/phone-number-schemas.ts';
export type { PhoneNumber, PhoneNumbers } from './phone-numbers/phone-numbers.ts';
export type { CreateCall, DeleteAgent, UpdateCampaign } from './routes.ts';
export { idParamsSchema } from './schema/id-params.ts';
export { type ListQuery, listQuerySchema } from './schema/list-query.ts';
export { noQuerySchema } from './schema/no-query.ts';
export { phoneNumber } from './schema/phone-number.ts';
export { seeds } from './seeds/seeds.ts';
// Running as a service
export { type Config, ConfigError, isPort, readConfig } from './service/config.ts';
export {
  createLogger,
  type LoggerOptions,
  type LogLevel,
  logFailure,
  logRequest,
  type RequestRecord,
} from './service/logger.ts';
export { requestId } from './service/request-id.ts';
export { type AppOptions, runApp } from './service/run-app.ts';
export { exitWith, runService } from './service/run-service.ts';
export {
  assertPort,
  type Service,
  type ServiceOptions,
  startService,
} from './service/start-service.ts';
export { type Stoppable, stopOnSignals } from './service/stop-on-signals.ts';
export { stopServer } from './service/stop-server.ts';
export { createStore, type Store, type StoreOptions } from './store/create-store.ts';
export type { Deleted } from './store/deleted.ts';
export type { Page } from './store/page.ts';
export type { DatabaseTimeouts } from './store/sessions.ts';
export { whileConnected } from './store/while-connected.ts';
export {
  createTelephony,
  type Telephony,
  type TelephonyOptions,
  type Warns,
} from './telephony.ts';
export type { TelephonyConfig } from './telephony-config/read-telephony-config.ts';
export type { TelephonyConfigs } from './telephony-config/telephony-config.ts';
export {
  type TelephonyConfigChanges,
  telephonyConfigChangesSchema,
} from './telephony-config/telephony-config-schemas.ts';
export type { CsvSource } from './uploads/read-csv.ts';
export type { LeadsFile, UploadReport } from './uploads/upload-leads.ts';
