import { replaceHeaders } from '@error-contract/core/adapter';
import type { ErrorResponse } from '@error-contract/core/response';
import type { Exchange } from './exchange.ts';

/** The responses that a contract made: another one around it leaves them as they are. */
const made = /* @__PURE__ */ new WeakSet<object>();

/** Whether a contract made a response. */
export function isMade(response: object): boolean {
  return made.has(response);
}

function isEmpty(headers: Headers): boolean {
  return headers.keys().next().done === true;
}

/** The headers of an error in the place of those of an answer. */
function headersOver(set: Headers, response: ErrorResponse): Headers {
  const headers = new Headers(set); // those of an answer from another service cannot be changed
  replaceHeaders(
    {
      getHeaderNames: () => [...headers.keys()],
      getHeader: (name) => headers.get(name) ?? undefined,
      removeHeader: (name) => headers.delete(name),
      setHeader: (name, value) => headers.set(name, value),
    },
    response,
  );
  return headers;
}

/**
 * Writes an error response, with the headers that the service has set on the answer that it
 * replaces, if there is one.
 */
export function writeResponse(
  decided: ErrorResponse,
  { isHead }: Pick<Exchange, 'isHead'>,
  replaced?: Response,
): Response {
  const set = replaced?.headers;
  // A server sends plain headers at less cost.
  const headers = set && !isEmpty(set) ? headersOver(set, decided) : decided.headers;
  const response = new Response(isHead ? null : decided.body, {
    status: decided.statusCode,
    headers,
  });
  made.add(response);
  return response;
}

/** What a client gets that has left. Nobody reads it; a proxy in front may write down its status. */
export function writeNothing(): Response {
  const response = new Response(null, { status: 499 });
  made.add(response);
  return response;
}

/** Writes an error response whose body a layer of the service has encoded. */
export function writeEncoded(decided: ErrorResponse, encoded: Response): Response {
  const headers = headersOver(encoded.headers, decided);
  headers.set('content-encoding', encoded.headers.get('content-encoding') ?? '');
  headers.delete('content-length');
  const response = new Response(encoded.body, { status: decided.statusCode, headers });
  made.add(response);
  return response;
}
