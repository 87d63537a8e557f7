import { logRequest } from '@error-contract/telephony';
import type { Logger } from 'pino';
import type { AppMiddleware } from '../state.ts';

/** Logs every request when its response is finished. */
export function logRequests(logger: Logger): AppMiddleware {
  return async ({ state, method, url, res }, next) => {
    const start = performance.now();
    // Not after `next`: an outer middleware answers what is thrown.
    res.on('finish', () => {
      const durationMs = performance.now() - start;
      const { requestId } = state;
      logRequest(logger, { requestId, method, url, statusCode: res.statusCode, durationMs });
    });
    await next();
  };
}
