import type { IncomingMessage } from 'node:http';

type Routed = IncomingMessage & { baseUrl?: string };

/**
 * Asks a function of the service about a request as its client sent it: while a mounted router runs,
 * Express and Koa have a part of its URL.
 */
export function askAsSent<T>(req: Routed, originalUrl: string, ask: () => T): T {
  const { url, baseUrl } = req;
  if (url === originalUrl) return ask();
  Object.assign(req, { url: originalUrl }, baseUrl && { baseUrl: '' });
  try {
    return ask();
  } finally {
    Object.assign(req, { url }, baseUrl && { baseUrl });
  }
}
