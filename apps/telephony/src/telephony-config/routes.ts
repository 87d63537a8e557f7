import { createRouteTable, type RouteTable } from '@error-contract/core/e164/routes';

/** A group of networks that numbers are routed to by prefix (digits, without +). */
export interface RouteGroup {
  readonly prefixes: readonly string[];
  readonly enabled: boolean;
}

/** Creates the table of enabled prefixes. A number without a prefix has no route. */
export function toRouteTable(groups: readonly RouteGroup[]): RouteTable<boolean> {
  return createRouteTable(
    groups.flatMap(({ prefixes, enabled }) => prefixes.map((prefix) => [prefix, enabled] as const)),
  );
}
