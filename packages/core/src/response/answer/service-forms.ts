import { isObject, read, readString } from '../../guard/read.ts';
import { hasOnly } from './has-only.ts';

/** Codes of RFC 6749, and of its extensions in the registry of IANA ("OAuth Extensions Error"). */
const oauthCodes: ReadonlySet<unknown> = /* @__PURE__ */ new Set([
  // RFC 6749, sections 4.1.2.1 and 5.2
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
  'access_denied',
  'unsupported_response_type',
  'server_error',
  'temporarily_unavailable',
  // RFC 6750, 7009, 7591, 8628, 8707, 9396, 9449, 9470
  'invalid_token',
  'insufficient_scope',
  'unsupported_token_type',
  'invalid_redirect_uri',
  'invalid_client_metadata',
  'invalid_software_statement',
  'unapproved_software_statement',
  'authorization_pending',
  'slow_down',
  'expired_token',
  'invalid_target',
  'invalid_authorization_details',
  'invalid_dpop_proof',
  'use_dpop_nonce',
  'insufficient_user_authentication',
  // OpenID Connect
  'interaction_required',
  'login_required',
  'account_selection_required',
  'consent_required',
  'invalid_request_uri',
  'invalid_request_object',
  'request_not_supported',
  'request_uri_not_supported',
  'registration_not_supported',
]);

const oauthKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'error',
  'error_description',
  'error_uri',
  'error_detail',
  'scope',
  'state',
  'iss',
]);

/** An error of OAuth's endpoints (RFC 6749, section 5.2): a registered code, and no other keys. */
export function isOauth(body: object): boolean {
  return hasOnly(body, oauthKeys) && oauthCodes.has(read(body, 'error'));
}

/** What health checks call a service that is not well, in lower case. */
const healthWords: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'critical',
  'degraded',
  'down',
  'error',
  'fail',
  'failed',
  'ko',
  'not ready',
  'out_of_service',
  'unavailable',
  'unhealthy',
]);

/** Under which names they list what they looked at. */
const healthParts = ['checks', 'components', 'details', 'dependencies', 'services', 'info'];

/**
 * A health check that failed: 503, a word for it, and the parts that were looked at. An error that
 * has a message for its caller is none.
 */
export function isHealth(body: object, statusCode: number): boolean {
  if (statusCode !== 503 || read(body, 'message') !== undefined) return false;
  const word = readString(body, 'status')?.toLowerCase() ?? '';
  return healthWords.has(word) && healthParts.some((name) => isObject(read(body, name)));
}
