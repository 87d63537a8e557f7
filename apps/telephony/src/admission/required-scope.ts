/** Every route below `/v1`: the name of its resource in scopes, its path, and its methods. */
const routes = [
  ['api-keys', '/v1/api-keys', ['GET', 'POST']],
  ['api-keys', '/v1/api-keys/:id', ['DELETE']],
  ['agents', '/v1/agents', ['GET', 'POST']],
  ['agents', '/v1/agents/:id', ['GET', 'PATCH', 'DELETE']],
  ['phone-numbers', '/v1/phone-numbers', ['GET', 'POST']],
  ['phone-numbers', '/v1/phone-numbers/:id', ['GET', 'DELETE']],
  ['campaigns', '/v1/campaigns', ['GET', 'POST']],
  ['campaigns', '/v1/campaigns/:id', ['GET', 'PATCH', 'DELETE']],
  ['leads', '/v1/campaigns/:id/leads', ['GET', 'POST']],
  ['leads', '/v1/campaigns/:id/leads/upload', ['POST']],
  ['calls', '/v1/calls', ['POST']],
  ['call-logs', '/v1/call-logs', ['GET']],
  ['telephony-config', '/v1/telephony-config', ['GET', 'PATCH']],
] as const;

/** What a scope allows: `write` includes `read`, as the response to a change shows what was changed. */
export type Access = 'read' | 'write';

/** A permission of an API key: for everything, such as `read`, or for one resource, such as `agents:read`. */
export type Scope = Access | `${(typeof routes)[number][0]}:${Access}`;

/** A route below `/v1`, and the scope that it needs. */
export interface ScopedRoute {
  readonly method: string;
  /** With `:id` where an id stands. */
  readonly path: string;
  readonly scope: Scope;
}

const accessOf = (method: string): Access => (method === 'GET' ? 'read' : 'write');

/** Every route below `/v1`. */
export const scopedRoutes: readonly ScopedRoute[] = routes.flatMap(([resource, path, methods]) =>
  methods.map((method) => ({ method, path, scope: `${resource}:${accessOf(method)}` as const })),
);

/** As lenient as the frameworks: capitals and one slash at the end do not matter. */
function toPattern(path: string): RegExp {
  return new RegExp(`^${path.replace(':id', '[^/]+')}/?$`, 'i');
}

const patterns = scopedRoutes.map((route) => ({ ...route, pattern: toPattern(route.path) }));

/**
 * Finds the scope that a request needs, by its method and its path as it was sent, without the query.
 * `undefined` if there is no such route below `/v1`. HEAD is like GET.
 */
export function requiredScope(method: string, path: string): Scope | undefined {
  const asked = method === 'HEAD' ? 'GET' : method;
  return patterns.find((route) => route.method === asked && route.pattern.test(path))?.scope;
}
