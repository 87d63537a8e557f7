import type { IncomingMessage } from 'node:http';
import type { ApiError } from '../../error/api-error.ts';
import { createApiError } from '../../error/create-api-error.ts';
import { badPath } from '../../status/sentences.ts';
import { hasRawHeader } from '../write/has-raw-header.ts';

function hasBadPath(url: string | undefined): boolean {
  if (!url?.includes('%')) return false;
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return false;
  } catch {
    return true;
  }
}

function hasNoHost(req: IncomingMessage): boolean {
  return req.httpVersion === '1.1' && !hasRawHeader(req, 'host');
}

/** What is wrong with a request that the parser took, if anything. */
export function requestFault(
  req: IncomingMessage,
  leavesPaths: boolean | undefined,
): ApiError | undefined {
  if (hasNoHost(req)) return createApiError(400, 'The Host header is missing');
  if (!leavesPaths && hasBadPath(req.url)) return createApiError(400, badPath);
  return undefined;
}
