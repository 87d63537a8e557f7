import { ForbiddenError } from '@error-contract/core';
import type { RequestHandler } from 'express';

/** What the page asks for. Express takes `/API` for the same. */
const asked = /^\/api(?:\/|$)/i;

const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i;

const headers = {
  'Content-Security-Policy':
    "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Lets the page load nothing from elsewhere, and nobody else show it. */
export const protectPage: RequestHandler = (_request, response, next) => {
  response.set(headers);
  next();
};

/**
 * Refuses requests of other sites: the relay sends whatever it is asked to. A name that somebody
 * else made point to this machine (DNS rebinding) is in Host, and another site in Origin.
 */
export const refuseOtherSites: RequestHandler = (request, _response, next) => {
  const { host = '', origin, 'sec-fetch-site': site } = request.headers;
  if (!loopback.test(host)) throw new ForbiddenError('This page answers on the loopback only');
  const isOurs = origin === undefined || origin === `http://${host}`;
  const isNear = site === undefined || site === 'same-origin' || site === 'none';
  const isRead = request.method === 'GET' && !asked.test(request.path);
  // A link from elsewhere may open the page.
  if (!(isOurs && (isNear || isRead)))
    throw new ForbiddenError('Requests of other sites are refused');
  next();
};
