import { toHeaders } from '../error/headers.ts';
import type { Kind } from '../guard/options.ts';
import type { ErrorResponse } from './error-response.ts';

/** The option of everything that makes a response. */
export interface ChallengeOptions {
  /**
   * The `WWW-Authenticate` of a 401 that has none of its own (RFC 9110, section 11.6.1): `Bearer` by
   * default, another challenge such as `Basic realm="admin"`, or none with `false`, for services
   * whose clients send a cookie.
   */
  readonly challenge?: false | string | undefined;
}

function isValue(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && toHeaders({ value }).value !== undefined;
}

/** The check of that option. */
export const aChallenge: Kind = [
  (value) => value === false || isValue(value),
  'false, or the value of a WWW-Authenticate header',
];

const name = 'www-authenticate';

/** What `Bearer` says of a key that was sent (RFC 6750, section 3.1). */
const invalid = 'error="invalid_token"';

/** The challenges that the contract itself gives a 401. Any other is the service's own. */
const ours: ReadonlySet<string | undefined> = /* @__PURE__ */ new Set([
  'Bearer',
  `Bearer ${invalid}`,
]);

/** Names the key as the reason, in the challenge of the scheme that has a word for it. */
function withReason(challenge: string): string {
  const [, scheme, parameters] = /^(bearer)(?: +(.*))?$/i.exec(challenge) ?? [];
  if (scheme === undefined) return challenge;
  return parameters ? `${scheme} ${invalid}, ${parameters}` : `${scheme} ${invalid}`;
}

/**
 * Puts the challenge that the service asked for into a 401. `authorization` reads what the request
 * sent: where it is a key, the key is the reason. Node puts headers together when they are read.
 */
export function challenged(
  response: ErrorResponse,
  { challenge = 'Bearer' }: ChallengeOptions,
  authorization?: () => string | null | undefined,
): ErrorResponse {
  const { statusCode, headers } = response;
  const set = headers[name];
  if (statusCode !== 401 || !ours.has(set)) return response;
  const hasKey = set !== 'Bearer' || /^bearer +\S/i.test(authorization?.() ?? '');
  if (challenge !== false) {
    const value = hasKey ? withReason(challenge) : challenge;
    return { ...response, headers: { ...headers, ...toHeaders({ [name]: value }) } };
  }
  const { [name]: _, ...others } = headers;
  return { ...response, headers: others };
}
