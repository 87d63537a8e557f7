import { UnauthorizedError } from '@error-contract/core';

/**
 * Throws if a known key was revoked or has expired.
 * @throws {UnauthorizedError} that says which
 */
export function assertUsableKey(key: { revoked_at: Date | null; expires_at: Date | null }): void {
  if (key.revoked_at)
    throw new UnauthorizedError('API key has been revoked', { invalidToken: true });
  if (key.expires_at && key.expires_at.getTime() <= Date.now()) {
    throw new UnauthorizedError('API key has expired', { invalidToken: true });
  }
}
