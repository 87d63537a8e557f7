import { logRequest } from '@error-contract/telephony';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import '../locals.ts';

/** Logs every request when its response is finished. */
export function logRequests(logger: Logger): RequestHandler {
  return (req, res, next) => {
    const start = performance.now();
    res.on('finish', () => {
      const { method, originalUrl: url } = req;
      const durationMs = performance.now() - start;
      const { requestId } = res.locals;
      logRequest(logger, { requestId, method, url, statusCode: res.statusCode, durationMs });
    });
    next();
  };
}
