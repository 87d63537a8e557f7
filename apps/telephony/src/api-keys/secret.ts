import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Creates a secret of 256 random bits. */
export function createSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * Converts a secret to the hash that is stored. A fast hash is safe here: unlike a password,
 * 256 random bits cannot be guessed.
 */
export function toSecretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

// No secret is known to hash to this.
const nobody = '0'.repeat(64);

/** Whether a secret matches a stored hash. Without a hash it does the same work. */
export function isSecretOf(secret: string, hash: string | undefined): boolean {
  const given = Buffer.from(toSecretHash(secret), 'hex');
  return timingSafeEqual(given, Buffer.from(hash ?? nobody, 'hex')) && hash !== undefined;
}
