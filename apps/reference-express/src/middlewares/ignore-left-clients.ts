import { isClientGone } from '@error-contract/telephony';
import type { ErrorRequestHandler } from 'express';

/** Express prints what got no response, and so every client that leaves. The contract has nobody to answer. */
export const ignoreLeftClients: ErrorRequestHandler = (error, req, _res, next) => {
  if (!req.socket.destroyed || !isClientGone(error)) next(error);
};
