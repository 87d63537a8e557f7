const longest = 200;

// A number, a UUID, a prefixed id, a token, an address: what tells one request from another.
const id =
  /^(?:\d+|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?=.*\d)[\w.~-]{8,}|.*[%@=].*|.{40,})$/i;
const pattern = /^[:*({]/;

/** Masks a word. The dot after it ends the sentence. */
function masked(word: string): string {
  const [text, end] = word.endsWith('.') ? [word.slice(0, -1), '.'] : [word, ''];
  return id.test(text) ? `:id${end}` : word;
}

/** A message in which what looks like an id is `:id`: it may be about one request. */
export function withoutData(message: string): string {
  return message
    .slice(0, longest)
    .replace(/[^\s"'(),;!?]+/g, masked)
    .replace(/[^\x20-\x7e]/g, '?');
}

/**
 * Makes a route of a path whose route the framework did not know: what looks like an id becomes
 * `:id`. A pattern stays as it is. The result is printable, and at most 200 characters long.
 */
export function deviationRoute(route: string): string {
  const segments = route
    .slice(0, longest)
    .split('/')
    .map((segment) => (id.test(segment) && !pattern.test(segment) ? ':id' : segment));
  return segments.join('/').replace(/[^\x20-\x7e]/g, '?');
}
