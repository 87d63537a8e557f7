import { corsOptions } from '@error-contract/telephony';
import cors from 'cors';
import type { RequestHandler } from 'express';

/** Lets pages of these origins call the API, and answers their preflights. */
export function allowOrigins(origins: readonly string[]): RequestHandler[] {
  return [
    (_req, res, next) => {
      // Also where the origin is missing or not allowed: a cache must not give that response to others.
      res.vary('Origin');
      next();
    },
    cors((req, done) => done(null, corsOptions(origins, req))),
  ];
}
