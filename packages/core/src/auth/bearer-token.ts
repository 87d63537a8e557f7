import { UnauthorizedError } from '../error/unauthorized-error.ts';

// One run of spaces and one character class: matching is linear in the length of the header.
const credentials = /^bearer +([\x21-\x7e]+)$/i;
const bearer = /^bearer\s+(?=\S)/i;
const help = 'Send it as "Authorization: Bearer YOUR_API_KEY".';

const quotes = ['"', "'", '`'];

/** Whether a text stands in quotes, as keys do in the settings that they are copied from. */
function isQuoted(text: string): boolean {
  return text.length > 1 && quotes.some((quote) => text.startsWith(quote) && text.endsWith(quote));
}

/**
 * Reads the API key from an `Authorization` header: any visible ASCII without spaces, because keys
 * look like `id:secret` (WIRE.md; RFC 6750 allows fewer characters in its `token68`).
 * @throws {UnauthorizedError} that says whether the key is missing or malformed
 */
export function bearerToken(authorizationHeader: string | null | undefined): string {
  const value = typeof authorizationHeader === 'string' ? authorizationHeader.trim() : '';
  if (value === '') throw new UnauthorizedError(`API key is missing. ${help}`);
  const invalidToken = bearer.test(value);
  if (isQuoted(value.replace(bearer, ''))) {
    const message = 'API key is malformed: remove the quotes around it.';
    throw new UnauthorizedError(message, { invalidToken });
  }
  const token = credentials.exec(value)?.[1];
  if (token !== undefined) return token;
  throw new UnauthorizedError(`API key is malformed. ${help}`, { invalidToken });
}
