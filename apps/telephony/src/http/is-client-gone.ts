const codes: readonly unknown[] = ['ECONNABORTED', 'ECONNRESET', 'EPIPE'];

/**
 * Whether a request got no response because its client left. Nothing is wrong then. A database that is gone has a
 * name of its own, and a response.
 */
export function isClientGone(thrown: unknown): boolean {
  const { name, code } = Object(thrown) as { name?: unknown; code?: unknown };
  return name === 'AbortError' || codes.includes(code);
}
