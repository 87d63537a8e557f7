import { BadRequestError } from '@error-contract/core';

/**
 * Throws if a path does not decode. Fastify asks this before anything else; other routers only
 * where a parameter stands, or never.
 * @throws {BadRequestError}
 */
export function assertPath(path: string): void {
  try {
    decodeURIComponent(path);
  } catch (cause) {
    throw new BadRequestError('Request path is not valid percent-encoding', { cause });
  }
}
