import { logRequest } from '@error-contract/telephony';
import type { Logger } from 'pino';
import type { AppMiddleware } from '../state.ts';

/** Logs every request once it is answered. */
export function logRequests(logger: Logger): AppMiddleware {
  return async ({ state, method, url, res }, next) => {
    const start = performance.now();
    // Not after `next`: what is thrown is answered further out.
    res.on('finish', () => {
      const durationMs = performance.now() - start;
      const { requestId } = state;
      logRequest(logger, { requestId, method, url, statusCode: res.statusCode, durationMs });
    });
    await next();
  };
}
