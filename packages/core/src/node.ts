// For a service that makes its own `http.Server`

export { type GuardedServer, type GuardServerOptions, guardServer } from './node/guard-server.ts';

// For a service that begins with `responses: 'report'`

export {
  createDeviationReport,
  type DeviationReport,
  type DeviationReportOptions,
  type DeviationRow,
} from './node/create-deviation-report.ts';

// For adapters of frameworks on Node: what they share. No part of what semver promises to others

export { read } from './guard/read.ts';
export { createAnswerPolicy, pathOf, type ResponseFacts } from './node/answer-policy.ts';
export { assertOnce } from './node/assert-once.ts';
export { type Contract, createContract, type FrameworkErrors } from './node/contract.ts';
export { cutOff } from './node/cut-off.ts';
export { type AnswerPolicy, guardResponses } from './node/guard-response.ts';
export { type HttpClasses, useHttpClasses } from './node/http-classes.ts';
export { isClientAbort } from './node/is-client-abort.ts';
export { prepareResponse } from './node/prepare-response.ts';
export { bodyText, isStreamBody, streamText } from './node/read-body.ts';
export { replaceHeaders } from './node/replace-headers.ts';
export type { Report } from './node/report.ts';
export { respondWithError } from './node/respond-with-error.ts';
export { isSettled, settle } from './node/settled.ts';
export { writeErrorResponse } from './node/write-error-response.ts';
export type { Answer } from './response/answer.ts';
export { issuesToMessages } from './validation/issues-to-messages.ts';
export {
  createRequestValidator,
  type RequestPart,
  type RequestSchemas,
  type Validated,
} from './validation/validate-request.ts';
