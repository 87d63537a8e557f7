import type { IncomingMessage } from 'node:http';
import type { ApiError } from '../../error/api-error.ts';
import { createApiError } from '../../error/create-api-error.ts';
import { badPath } from '../../status/sentences.ts';

/** The path of a request, without its query. */
export function pathOf({ url = '' }: { readonly url?: string | undefined }): string {
  return url.split('?', 1)[0] ?? '';
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Whether the path of a request is valid percent-encoding. */
export function isDecodable(req: { readonly url?: string | undefined }): boolean {
  return decoded(pathOf(req)) !== undefined;
}

/** The error of a path that does not decode. */
export function badPathError(cause?: unknown): ApiError {
  return createApiError(400, badPath, { cause });
}

/**
 * The error of a 404 whose path does not decode: the path is the reason. A service may also answer
 * such a path with a success; proxies and catch-alls do.
 */
export function pathFault(
  statusCode: number,
  req: Pick<IncomingMessage, 'url'>,
  cause?: unknown,
): ApiError | undefined {
  if (statusCode !== 404 || isDecodable(req)) return undefined;
  return badPathError(cause);
}
