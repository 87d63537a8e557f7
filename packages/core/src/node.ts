// For services that create their own `http.Server`

export { type GuardedServer, guardServer } from './node/server/guard-server.ts';
export type { GuardServerOptions } from './node/server/guard-server-options.ts';
export { refuseUpgrade } from './node/server/refuse-upgrade.ts';

// For services that start with `responses: 'report'`

export {
  createDeviationReport,
  type DeviationReport,
  type DeviationReportOptions,
} from './node/migration/create-deviation-report.ts';
export type { DeviationRow } from './node/migration/deviation-table.ts';

// What the adapters for Node's frameworks share. Semver promises none of it to others

export { assertOnce } from './contract/assert-once.ts';
export type { FrameworkErrors } from './contract/framework.ts';
export { HookContext } from './contract/hook-context.ts';
export { badPathError, isDecodable, pathOf } from './contract/path-fault.ts';
export type { Log } from './contract/report.ts';
export { routeName } from './contract/route-name.ts';
export { routeNotFound } from './error/route-not-found.ts';
export { read } from './guard/read.ts';
export type { AnswerPolicy } from './node/answers/answer-policy.ts';
export { createAnswerPolicy, type ResponseFacts } from './node/answers/create-answer-policy.ts';
export { guardObject } from './node/answers/guard-object.ts';
export { bodyText, isStreamBody, readStream } from './node/answers/read-body.ts';
export { askAsSent } from './node/contract/as-sent.ts';
export { isClientAbort } from './node/contract/is-client-abort.ts';
export { type Contract, createContract, type Framework } from './node/contract/node-contract.ts';
export { handledBy, noteHandled } from './node/contract/thrown.ts';
export { isAsked } from './node/contract/while-asked.ts';
export { methodBelow } from './node/method-below.ts';
export { guardListen, guardOtherServers } from './node/server/guard-listen.ts';
export { serverOptions } from './node/server/server-options.ts';
export { cutOff } from './node/write/cut-off.ts';
export { failRequest } from './node/write/fail-request.ts';
export { sentStatus } from './node/write/sent-status.ts';
export { isSettled, settle } from './node/write/settled.ts';
export { settleAs, writeErrorResponse } from './node/write/write-error-response.ts';
export type { Answer } from './response/answer/answer.ts';
export { assertContractOptions } from './response/assert-options.ts';
export { isFailureStatus } from './status/status-name.ts';
export { askedMessages } from './validation/ask-again.ts';
export type { Sent } from './validation/input/sent-at.ts';
export { issuesToMessages } from './validation/issues-to-messages.ts';
export {
  createRequestValidator,
  type RequestPart,
  type RequestSchemas,
  type Validated,
} from './validation/validate-request.ts';
