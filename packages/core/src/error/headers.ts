/** Names and values of headers; names are lower-case, as in fetch and HTTP/2. */
export type Headers = Readonly<Record<string, string>>;

/** The headers of an error that has none. */
export const noHeaders: Headers = /* @__PURE__ */ Object.freeze({});

const token = /^[\w!#$%&'*+.^`|~-]+$/;
const fieldValue = /^[\t\x20-\x7e\x80-\xff]*$/;

function toEntry([name, value]: [string, unknown]): [string, string][] {
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const text = String(value);
  return token.test(name) && fieldValue.test(text) ? [[name.toLowerCase(), text]] : [];
}

/**
 * Reads headers from any value and drops each one that Node would refuse to send (RFC 9110,
 * section 5.5): a CR or LF in a value ends the process of an unguarded Express service.
 */
export function toHeaders(headers: unknown): Headers {
  if (headers === noHeaders || typeof headers !== 'object' || headers === null) return noHeaders;
  try {
    if (Array.isArray(headers)) return noHeaders;
    return Object.freeze(Object.fromEntries(Object.entries(headers).flatMap(toEntry)));
  } catch {
    return noHeaders;
  }
}
