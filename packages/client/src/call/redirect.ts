import type { Body } from './to-body.ts';

/** One request, as it goes to fetch. */
export interface Outgoing {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: Body | undefined;
}

/** Headers that no service keeps secret, or that never go to another origin (`authorization`). */
const harmless =
  /^(?:accept|accept-language|authorization|content-language|content-type|if-none-match|traceparent|tracestate|user-agent|x-request-id)$/;

/** Whether another origin would learn nothing: no body, and none of the service's own headers. */
export function tellsNothing({ headers, body }: Outgoing): boolean {
  return !body && [...headers.keys()].every((name) => harmless.test(name));
}

/** After a POST most redirects ask for a GET (fetch, "HTTP-redirect fetch"). */
function becomesGet(status: number, method: string): boolean {
  if (status === 303) return method !== 'GET' && method !== 'HEAD';
  return status < 303 && method === 'POST';
}

function withoutContent(headers: Headers): Headers {
  const left = [...headers].filter(([name]) => !name.startsWith('content-'));
  return new Headers(left);
}

/** The request that a redirect asks for, or the reason why it is not sent. */
export function redirected(sent: Outgoing, status: number, location: string): Outgoing | string {
  if (!URL.canParse(location, sent.url)) return 'its redirect leads to no URL';
  const target = new URL(location, sent.url);
  if (!/^https?:$/.test(target.protocol) || target.username || target.password) {
    return 'its redirect leads to no plain http or https URL';
  }
  const next = becomesGet(status, sent.method)
    ? { method: 'GET', headers: withoutContent(sent.headers), body: undefined }
    : { ...sent, headers: new Headers(sent.headers) };
  if (next.body?.isOneShot) return 'its redirect asks for a stream that was sent';
  const moved = { ...next, url: target.href };
  if (target.origin === new URL(sent.url).origin) return moved;
  if (!tellsNothing(moved)) return 'its redirect would take headers or a body to another origin';
  moved.headers.delete('authorization');
  return moved;
}
