import { type Headers, toHeaders } from '../error/headers.ts';
import type { Kind } from '../guard/options.ts';
import type { ErrorResponse } from './error-response.ts';

/** The option of everything that answers requests. */
export interface RequestIdOptions {
  /**
   * Gives each failed response the id of its request, in the header `X-Request-Id`, or in the one that
   * is named here: the id that the service has set, else the client's (1 to 128 visible ASCII
   * characters), else a new one. Hooks find it as `requestId` of their context. `false` by default.
   */
  readonly requestId?: boolean | string | undefined;
}

/** Headers that end a response or show a key: an id in them would break it, or send the key back. */
const taken =
  /^(?:content-.*|(?:proxy-)?(?:authorization|connection)|(?:set-)?cookie|keep-alive|te|trailer|transfer-encoding|upgrade)$/i;

function isName(value: unknown): boolean {
  if (typeof value !== 'string' || taken.test(value)) return false;
  return Object.keys(toHeaders({ [value]: 'a' })).length > 0;
}

/** The check of that option. */
export const aRequestId: Kind = [
  (value) => typeof value === 'boolean' || isName(value),
  'true, false, or the name of a header',
];

/** The name of the header, in lower case; `undefined` where no id is asked for. */
export function requestIdHeader({ requestId }: RequestIdOptions): string | undefined {
  if (requestId === true) return 'x-request-id';
  return requestId ? requestId.toLowerCase() : undefined;
}

const sane = /^[\x21-\x7e]{1,128}$/;

/** The first id that may be sent and logged as it is, or a new one. */
function firstSane(candidates: readonly unknown[]): string {
  const texts = candidates.map((value) => (typeof value === 'number' ? `${value}` : value));
  const isSane = (value: unknown): value is string => typeof value === 'string' && sane.test(value);
  return texts.find(isSane) ?? crypto.randomUUID();
}

/** A response with the id of its request, and that id. */
export interface Identified {
  readonly response: ErrorResponse;
  readonly id: string;
}

/** Gives a response the id of its request: its own, or the first of the candidates that is one. */
export function identified(
  response: ErrorResponse,
  name: string,
  candidates: () => readonly unknown[],
): Identified {
  const own = response.headers[name];
  if (own !== undefined) return { response, id: own };
  const id = firstSane(candidates());
  const headers: Headers = { ...response.headers, [name]: id };
  return { response: { ...response, headers }, id };
}
