import type { RequestFacts } from '../errors/request-facts.ts';
import { UnexpectedResponseError } from '../errors/unexpected-response-error.ts';
import { toFacts } from '../response/response-facts.ts';
import type { PreparedCall } from './prepared-call.ts';
import { type Outgoing, redirected, tellsNothing } from './redirect.ts';

/** As many as fetch allows. */
const most = 20;

/** Sends one request. Rejects with a NetworkError if no response arrives. */
export type Send = (sent: Outgoing, redirect: 'manual' | 'follow') => Promise<Response>;

/** A browser does not show a redirect. It can be left to fetch if no other origin learns anything. */
function mayLeave(sent: Outgoing): boolean {
  return tellsNothing(sent) && /^(?:GET|HEAD)$/.test(sent.method);
}

/** What to send next; `undefined` if the response is no redirect. */
function nextOf(response: Response, sent: Outgoing): Outgoing | string | undefined {
  if (response.type === 'opaqueredirect') return "only redirects: 'follow' can tell where it leads";
  const location = response.headers.get('location');
  const isRedirect = /^30[12378]$/.test(`${response.status}`) && location !== null;
  return isRedirect ? redirected(sent, response.status, location) : undefined;
}

/** fetch does not know of redirects that it did not follow. */
function asRedirected(response: Response): Response {
  return Object.defineProperty(response, 'redirected', { value: true });
}

/**
 * Sends a request, and follows redirects: unlike fetch, without taking the service's own headers or a
 * body to another origin.
 * @throws {UnexpectedResponseError} for a redirect that is not followed
 */
export async function follow(
  { redirects }: PreparedCall,
  first: Outgoing,
  request: RequestFacts,
  send: Send,
): Promise<Response> {
  let sent = first;
  for (let hops = 0; ; hops += 1) {
    const response = await send(sent, redirects === 'follow' ? 'follow' : 'manual');
    if (response.type === 'opaqueredirect' && mayLeave(sent)) {
      return send(sent, 'follow');
    }
    const asked = nextOf(response, sent);
    const next = asked && hops === most ? 'it redirects more than 20 times' : asked;
    if (next === undefined) return hops > 0 ? asRedirected(response) : response;
    response.body?.cancel().catch(() => {});
    if (typeof next !== 'string') sent = next;
    else throw new UnexpectedResponseError(toFacts(response, request), next);
  }
}
