import { assertJsonBody, maxJsonBytes, parseJson } from '@error-contract/telephony';
import express, { type RequestHandler } from 'express';

const read = express.raw({ limit: maxJsonBytes, type: () => true });

/** Reads and parses a JSON body. Other media types, which Express ignores, are a 415. */
export const jsonBody: RequestHandler[] = [
  (req, _res, next) => {
    assertJsonBody(req.headers);
    next();
  },
  read,
  (req, _res, next) => {
    // Without a body there are no bytes either.
    if (Buffer.isBuffer(req.body)) req.body = parseJson(req.body);
    next();
  },
];
