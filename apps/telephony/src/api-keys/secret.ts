import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Creates a secret of 256 random bits. */
export function createSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * Converts a secret to what is stored of it. A fast hash is right here: there is nothing to guess
 * in 256 random bits, unlike in a password.
 */
export function toSecretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

// No secret is known to hash to this.
const nobody = '0'.repeat(64);

/** Whether a secret belongs to a stored hash. Does the same work where there is no hash. */
export function isSecretOf(secret: string, hash: string | undefined): boolean {
  const given = Buffer.from(toSecretHash(secret), 'hex');
  return timingSafeEqual(given, Buffer.from(hash ?? nobody, 'hex')) && hash !== undefined;
}
