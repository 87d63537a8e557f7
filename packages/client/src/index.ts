// The client

// Telling failures apart
export { type FieldErrorsOptions, fieldErrors } from '@error-contract/core';
export { createMemoryCache } from './cache/create-memory-cache.ts';
export type {
  KeptResponse,
  MemoryCacheOptions,
  ResponseCache,
} from './cache/response-cache.ts';
export type { CallOptions, RetryOptions, SharedOptions } from './call/prepare-call.ts';
export type {
  Fetch,
  FetchInit,
  Hooks,
  OutgoingRequest,
  RetryableError,
  RetryWhen,
} from './call/prepared-call.ts';
export type { Answer } from './call/send-once.ts';
export type { HeaderValues } from './call/to-headers.ts';
export type { Query, QueryValue } from './call/to-url.ts';
export type {
  Call,
  Client,
  Paginate,
  Read,
  Request,
  RequestOptions,
  WithSchema,
  Write,
} from './client/client.ts';
export type { ClientOptions } from './client/client-options.ts';
export { createClient } from './client/create-client.ts';
// What a call can reject with, besides the errors of @error-contract/core
export { NetworkError } from './errors/network-error.ts';
export type { RequestFacts } from './errors/request-facts.ts';
export { TimeoutError } from './errors/timeout-error.ts';
export { UnexpectedResponseError } from './errors/unexpected-response-error.ts';
export { isStatus, type StatusError } from './narrow/is-status.ts';
export { type Outcome, outcome } from './narrow/outcome.ts';
export { type RateLimit, rateLimitOf } from './narrow/rate-limit-of.ts';
export { responseOf } from './narrow/response-of.ts';
// For other clients
export {
  type ErrorFromResponseOptions,
  errorFromResponse,
  type ResponseError,
} from './response/error-from-response.ts';
export { errorFromThrown } from './response/error-from-thrown.ts';
export type { ReadOptions } from './response/read-body.ts';
export type { BodyForm, ResponseFacts } from './response/response-facts.ts';
