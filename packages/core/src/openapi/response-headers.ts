/** A header as OpenAPI describes it. */
export type ErrorHeader = {
  description: string;
  required?: boolean;
  schema: { type: 'string' | 'integer' };
};

type Row = readonly [name: string, type: ErrorHeader['schema']['type'], description: string];

const retryAfter: Row = ['Retry-After', 'integer', 'When to try again, in seconds from now.'];

/** What a failure of a status can have beside the headers of every failure (WIRE.md, "Promised"). */
const headers: ReadonlyMap<number, Row> = /* @__PURE__ */ new Map<number, Row>([
  [401, ['WWW-Authenticate', 'string', 'How to authenticate, such as `Bearer`.']],
  [405, ['Allow', 'string', 'The methods of this path.']],
  [416, ['Content-Range', 'string', 'The size of the whole, such as `bytes */1000`.']],
  [429, retryAfter],
  [503, retryAfter],
]);

/** Returns the headers that a failure of a status has of its own, or `undefined` for none. */
export function responseHeaders(status: number): Record<string, ErrorHeader> | undefined {
  const row = headers.get(status);
  if (!row) return undefined;
  const [name, type, description] = row;
  // Only this one is always sent: `challenge: false` leaves out that of a 401.
  const required = status === 429 ? { required: true } : {};
  return { [name]: { description, ...required, schema: { type } } };
}
