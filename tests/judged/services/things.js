/** Where every service listens: 0 takes a free port. */
export const host = '127.0.0.1';

/** Sets time limits on a server, so that it sends a 408 within a test. */
export function impatient(server) {
  return Object.assign(server, {
    headersTimeout: 500,
    requestTimeout: 10_000,
    connectionsCheckingInterval: 100,
  });
}

const limits = new Map([
  ['Bearer demo:secret-of-demo', 10_000],
  ['Bearer burst:secret-of-burst', 3],
]);
const counts = new Map();

/** Counts a request of a key; `undefined` if the key is unknown. */
export function spend(authorization) {
  const limit = limits.get(authorization);
  if (limit === undefined) return undefined;
  const used = (counts.get(authorization) ?? 0) + 1;
  counts.set(authorization, used);
  const isOver = used > limit;
  const headers = {
    'X-RateLimit-Limit': String(limit),
    'X-RateLimit-Remaining': String(Math.max(0, limit - used)),
    'X-RateLimit-Reset': String(Math.ceil(Date.now() / 1000) + 60),
  };
  return { isOver, headers: isOver ? { ...headers, 'Retry-After': '60' } : headers };
}

/** The unexpected failure. */
export function boom() {
  throw new Error('connect to db-7.internal:5432 as billing: password rejected');
}
