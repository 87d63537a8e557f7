import type { IncomingMessage } from 'node:http';
import { assertJsonBody } from '@error-contract/telephony';
import express, { type RequestHandler } from 'express';

const empty = new WeakSet<IncomingMessage>();

const parse = express.json({
  limit: '100kb',
  // Any JSON value: the schema of the route checks it.
  strict: false,
  verify: (req, _res, bytes) => {
    if (bytes.length === 0) empty.add(req);
  },
  reviver: (key, value: unknown) => {
    if (key === '__proto__') throw new SyntaxError('__proto__ is no key');
    return value;
  },
});

/** Parses a JSON body. Express ignores other media types; here they are a 415. */
export const jsonBody: RequestHandler = (req, res, next) => {
  assertJsonBody(req.headers);
  parse(req, res, (thrown?: unknown) => {
    // body-parser turns an empty body into {}, and the client would be told about missing fields.
    if (empty.has(req)) req.body = undefined;
    next(thrown);
  });
};
