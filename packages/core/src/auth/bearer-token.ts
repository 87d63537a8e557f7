import { UnauthorizedError } from '../error/unauthorized-error.ts';

// One run of spaces and one character class: matching is linear in the length of the header.
const credentials = /^bearer +([\x21-\x7e]+)$/i;
const help = 'Send it as "Authorization: Bearer YOUR_API_KEY".';

/**
 * Reads the API key from an `Authorization` header: any visible ASCII without spaces, because keys
 * look like `id:secret` (WIRE.md; RFC 6750 allows fewer characters in its `token68`).
 * @throws {UnauthorizedError} that says whether the key is missing or malformed
 */
export function bearerToken(authorizationHeader: string | null | undefined): string {
  const value = typeof authorizationHeader === 'string' ? authorizationHeader.trim() : '';
  if (value === '') throw new UnauthorizedError(`API key is missing. ${help}`);
  const token = credentials.exec(value)?.[1];
  if (token !== undefined) return token;
  const invalidToken = /^bearer\s+\S/i.test(value);
  throw new UnauthorizedError(`API key is malformed. ${help}`, { invalidToken });
}
