/**
 * Says more in `WWW-Authenticate: Bearer` where a key was sent: the key is then the reason, and
 * RFC 6750 (section 3.1) has a word for that. Any other value of a header stays as it is.
 */
export function challengeFor(value: string, authorization: string | null | undefined): string {
  const isBare = value === 'Bearer' && /^bearer +\S/i.test(authorization ?? '');
  return isBare ? 'Bearer error="invalid_token"' : value;
}
