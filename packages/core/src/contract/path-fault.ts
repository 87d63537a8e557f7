import type { ApiError } from '../error/api-error.ts';
import { createApiError } from '../error/create-api-error.ts';
import { read, readString } from '../guard/read.ts';
import { badPath, badTarget } from '../status/sentences.ts';

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
export function isDecodable({ url = '' }: { readonly url?: string | undefined }): boolean {
  return !url.includes('%') || decoded(pathOf({ url })) !== undefined;
}

/** The error of a path that does not decode. */
export function badPathError(cause?: unknown): ApiError {
  return createApiError(400, badPath, { cause });
}

/** Whether the target of a request is no URL, such as `http://[::1/`. */
function isNoUrl(url: string): boolean {
  return !url.startsWith('/') && url !== '*' && !URL.canParse(url);
}

/** Whether a request failed because somebody could not parse its target. */
function isParsing(thrown: unknown, url: string): boolean {
  switch (read(thrown, 'code')) {
    case 'FST_ERR_BAD_URL':
      return true;
    case 'ERR_INVALID_URL':
      return read(thrown, 'input') === url;
    // So says `url.parse` of Node 26.
    case 'ERR_INVALID_ARG_VALUE':
      return readString(thrown, 'message')?.startsWith(`The argument 'url' ${url}.`) === true;
    default:
      return false;
  }
}

/**
 * The error of a request that fails because of its target: one that is no URL, or a 404 whose path
 * does not decode. A service may also answer such a request with a success; proxies and catch-alls
 * do.
 */
export function pathFault(statusCode: number, url = '', cause?: unknown): ApiError | undefined {
  const isAbout = statusCode === 404 || isParsing(cause, url);
  if (isAbout && isNoUrl(url)) return createApiError(400, badTarget, { cause });
  if (statusCode !== 404 || isDecodable({ url })) return undefined;
  return badPathError(cause);
}
