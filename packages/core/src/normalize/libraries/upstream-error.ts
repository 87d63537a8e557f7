import { createApiError } from '../../error/create-api-error.ts';
import { has, isObject, read, readString } from '../../guard/read.ts';
import { carriesResponse } from '../carries-response.ts';
import { isExposed } from '../given-status.ts';
import type { Recognizer } from '../recognizer.ts';

const network = /^(?:E(?:CONN|HOST|NET|AI_|NOTFOUND|PIPE|TIMEDOUT)|UND_ERR_|ERR_TLS|CERT_|HPE_)/;
const timeout =
  /^(?:ETIMEDOUT|ESOCKETTIMEDOUT|ECONNABORTED|ETIME|UND_ERR_\w+_TIMEOUT|ERR_JWKS_TIMEOUT|FST_REPLY_FROM_\w*TIMEOUT)$/;
const aborted = /^(?:ERR_CANCELED|UND_ERR_ABORTED|ABORT_ERR)$/;

/** Texts of a fetch that failed: undici, browsers and workers, Deno. */
const fetchFailed =
  /^(?:fetch failed|terminated|Failed to fetch|Load failed|NetworkError when |error sending request)/;

/** Keys that only errors of SDKs have together: OpenAI and Anthropic, Stripe, Twilio, AWS. */
const sdkKeys: readonly (readonly string[])[] = [
  ['requestID', 'error', 'headers'],
  ['raw', 'rawType', 'headers'],
  ['moreInfo', 'status', 'code', 'details'],
  ['$metadata', '$fault'],
];

/** A service may give its own errors these keys, but no SDK exposes one. */
function isSdkError(thrown: object): boolean {
  return !isExposed(thrown) && sdkKeys.some((keys) => keys.every((key) => has(thrown, key)));
}

/** Whether an error has what another service sent. An exposed one may have a response to send. */
function hasResponse(thrown: object): boolean {
  if (!carriesResponse(thrown)) return false;
  const response = read(thrown, 'response');
  const status = read(response, 'status') ?? read(response, 'statusCode');
  return !isExposed(thrown) || (typeof status === 'number' && isObject(read(response, 'headers')));
}

/** Whether a `Response` was thrown: another service sent it. */
function isResponse(thrown: object): boolean {
  return typeof read(thrown, 'arrayBuffer') === 'function' && isObject(read(thrown, 'headers'));
}

function isFetchFailure(thrown: object): boolean {
  if (readString(thrown, 'name') !== 'TypeError') return false;
  if (fetchFailed.test(readString(thrown, 'message') ?? '')) return true;
  return network.test(readString(read(thrown, 'cause'), 'code') ?? '');
}

/** got and superagent have the key `response` even without a response; ky has `request`. */
function isClientFailure(thrown: object, code = ''): boolean {
  if (has(thrown, 'response'))
    return has(thrown, 'options') || network.test(code) || timeout.test(code);
  return (
    has(thrown, 'request') && /^(?:Network|Timeout)Error$/.test(readString(thrown, 'name') ?? '')
  );
}

function isUpstreamCode(code = ''): boolean {
  if (code === 'UND_ERR_INVALID_ARG') return false;
  return /^(?:UND_ERR_|FST_REPLY_FROM_|ERR_JOSE_GENERIC$|ERR_JWKS_TIMEOUT$)/.test(code);
}

/** Whether an error is about the response of another service, or about its absence. */
export function isUpstreamError(thrown: object): boolean {
  const code = readString(thrown, 'code');
  return (
    read(thrown, 'isAxiosError') === true ||
    hasResponse(thrown) ||
    isUpstreamCode(code) ||
    isClientFailure(thrown, code) ||
    isFetchFailure(thrown) ||
    isResponse(thrown) ||
    isSdkError(thrown)
  );
}

function isTimeout(thrown: object): boolean {
  const reason = read(read(read(thrown, 'config'), 'signal'), 'reason');
  const codes = [readString(thrown, 'code'), readString(read(thrown, 'cause'), 'code')];
  if (codes.some((code) => code !== undefined && timeout.test(code))) return true;
  if ([thrown, reason].some((value) => readString(value, 'name') === 'TimeoutError')) return true;
  return readString(thrown, 'message') === 'Request timed out.';
}

function isAborted(thrown: object): boolean {
  const text = readString(thrown, 'message');
  return aborted.test(readString(thrown, 'code') ?? '') || text === 'Request was aborted.';
}

/** A failed fetch whose error has only a text. */
export const fromFailedFetch: Recognizer = (thrown) =>
  isFetchFailure(thrown) ? createApiError(502, undefined, { cause: thrown }) : undefined;

/**
 * Errors of HTTP clients: 504 for a timeout, 503 if the service aborted the request, else 502. Never
 * the status, the text or the headers that another service sent.
 */
export const fromUpstream: Recognizer = (thrown) => {
  if (!isUpstreamError(thrown)) return undefined;
  const gone = isAborted(thrown) ? 503 : 502;
  return createApiError(isTimeout(thrown) ? 504 : gone, undefined, { cause: thrown });
};
