/** Date.parse alone takes `1.5` for a day in January. */
function toTime(date: string): number {
  return /^\w+, .* GMT$/.test(date) ? Date.parse(date) : Number.NaN;
}

/**
 * Reads `Retry-After`, seconds or a date (RFC 9110, section 10.2.3), as milliseconds from now. A
 * date is compared with the server's own `Date`, so that differing clocks do no harm.
 */
export function retryAfterOf(headers: Headers): number | undefined {
  const value = headers.get('retry-after') ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const wait = toTime(value) - (toTime(headers.get('date') ?? '') || Date.now());
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
