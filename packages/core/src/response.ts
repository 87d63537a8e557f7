// From an error of ours to a response, without the recognisers of other errors

export type { NormalizeOptions, Recognizer, ResponseOptions } from './normalize/recognizer.ts';
export type { ChallengeOptions } from './response/challenge.ts';
export type { ErrorResponse } from './response/error-response.ts';
export type { FailedRequest } from './response/fetch-response.ts';
export { toApiError, toErrorResponse, toResponse } from './response/own-errors.ts';
