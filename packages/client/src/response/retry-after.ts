/** Date.parse alone takes `1.5` for a day in January. */
function toTime(date: string): number {
  return /^\w+, .* GMT$/.test(date) ? Date.parse(date) : Number.NaN;
}

/** What the server's clock says. */
function nowOf(headers: Headers): number {
  return toTime(headers.get('date') ?? '') || Date.now();
}

/**
 * Reads `Retry-After`, seconds or a date (RFC 9110, section 10.2.3), as milliseconds from now. A
 * date is compared with the server's own `Date`, so that differing clocks do no harm.
 */
export function retryAfterOf(headers: Headers): number | undefined {
  const value = headers.get('retry-after') ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const wait = toTime(value) - nowOf(headers);
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** The one wait of a `RateLimit` field: `limit=9, remaining=0, reset=30`, or `"default";r=0;t=30`. */
const oneWait = /^(?:(?!\b(?:t|reset)=).)*\b(?:t|reset)=(\d+)(?!.*\b(?:t|reset)=)/;

/**
 * Reads when the rate limit starts over, as milliseconds from now, of a response that was refused for
 * it. There is no standard, so the size of the number decides: up to 1e9 it is seconds from now, up to
 * 1e11 Unix seconds, and above it Unix milliseconds. `undefined` if requests are left, if several
 * limits are told, and for a time that has passed.
 */
export function resetOf(headers: Headers): number | undefined {
  const read = (name: string) => headers.get(name) ?? '';
  if (/[1-9]/.test(read('x-ratelimit-remaining'))) return undefined;
  const told = oneWait.exec(read('ratelimit'))?.[1] || read('ratelimit-reset');
  const text = told || read('x-ratelimit-reset');
  if (!/^\d+(?:\.\d+)?$/.test(text)) return undefined;
  const reset = Number(text);
  const time = reset > 1e11 ? reset : reset * 1000;
  const wait = reset < 1e9 ? time : time - nowOf(headers);
  return wait > 0 ? wait : undefined;
}
