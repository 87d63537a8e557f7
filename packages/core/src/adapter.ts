// What adapters share on every platform. Semver promises none of it to others

export { assertOnce } from './contract/assert-once.ts';
export { type Contract, createContractOn } from './contract/contract.ts';
export type { Framework, Knowledge } from './contract/framework.ts';
export { HookContext } from './contract/hook-context.ts';
export { knowledge } from './contract/knowledge.ts';
export { pathOf } from './contract/path-fault.ts';
export type { Platform } from './contract/platform.ts';
export { type RouteFacts, routeName } from './contract/route-name.ts';
export { routeNotFound } from './error/route-not-found.ts';
export { has, isObject, read, readString } from './guard/read.ts';
export type { Answer } from './response/answer/answer.ts';
export { assertContractOptions } from './response/assert-options.ts';
export { describesBody } from './response/describes-body.ts';
export { replaceHeaders } from './response/replace-headers.ts';
export { aRequestId } from './response/request-id.ts';
export {
  badCharset,
  badCompression,
  badEncoding,
  incomplete,
  notJson,
  wrongLength,
} from './status/sentences.ts';
export type { Sent } from './validation/input/sent-at.ts';
export {
  createRequestValidator,
  type RequestPart,
  type RequestSchemas,
  type Validated,
} from './validation/validate-request.ts';
