import type { ServerResponse } from 'node:http';
import type { Platform } from '../../contract/platform.ts';
import { sentStatus } from '../write/sent-status.ts';
import { settleAs } from '../write/write-error-response.ts';
import { handledBy, noteTold } from './thrown.ts';
import { createHintAtParser } from './unparsed-body.ts';
import { whileAsked } from './while-asked.ts';

/** Node's response, which knows its request. */
export const nodePlatform: Platform<ServerResponse> = {
  urlOf: ({ req }) => req.url,
  headerOf: ({ req }, name) => req.headers[name]?.toString(),
  sentHeaderOf: (res, name) => res.getHeader(name),
  statusOf: sentStatus,
  ask: whileAsked,
  settle: (res, response) => {
    if (res.headersSent) return;
    res.statusCode = response.statusCode;
    settleAs(res, response);
  },
  handledBy,
  noteTold,
  createHint: createHintAtParser,
};
