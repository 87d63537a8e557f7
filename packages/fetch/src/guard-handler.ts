import type { ErrorContractOptions } from '@error-contract/core';
import type { Knowledge } from '@error-contract/core/adapter';
import { FetchContext, isRequest, noteReached, pathOfRequest } from './exchange.ts';
import { createGuard } from './guard.ts';
import { sentIn } from './request/sent.ts';

/** What a handler is given first: a request, or what a framework puts around it. */
export type RequestHolder = Request | { readonly request: Request };

/** What handles requests: of a runtime, or a route of a framework. */
export type FetchHandler<First extends RequestHolder, Rest extends unknown[]> = (
  first: First,
  ...rest: Rest
) => Response | Promise<Response>;

function requestOf(first: unknown): Request {
  if (isRequest(first)) return first;
  const { request } = Object(first) as { readonly request?: unknown };
  if (isRequest(request)) return request;
  throw new TypeError(
    'A handler with errorContract is called with a Request, or with { request }.',
  );
}

/** Wraps a handler. */
export function guardHandler<First extends RequestHolder, Rest extends unknown[]>(
  handler: FetchHandler<First, Rest>,
  options: ErrorContractOptions<FetchContext<Rest>>,
  knowledge: Knowledge,
): FetchHandler<First, Rest> {
  if (typeof handler !== 'function') {
    throw new TypeError('errorContract(handler) takes a function: (request) => Response.');
  }
  const guard = createGuard<FetchContext<Rest>>(options, {
    knowledge,
    sentIn: ({ request }) => sentIn(request),
    routeOf: pathOfRequest,
  });
  return function guarded(this: unknown, first, ...rest) {
    const request = requestOf(first);
    noteReached(request, rest);
    const context = new FetchContext(request, rest);
    return guard.run(request, context, () => handler.call(this, first, ...rest));
  };
}
