import type { ApiError } from '@error-contract/core';

/**
 * Puts what was thrown where a runtime puts it: its console. It is told of what is the service's own
 * fault: a runtime without the contract writes down whatever is thrown, as it knows no client errors.
 */
export function log(thrown: unknown, _context: unknown, error?: ApiError): void {
  if (error && error.statusCode < 500) return;
  // biome-ignore lint/suspicious/noConsole: the runtimes have no other log
  console.error(thrown);
}
