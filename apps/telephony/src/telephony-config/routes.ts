import { createRouteTable, type RouteTable } from '@error-contract/core/e164/routes';

/** A group of networks that numbers are routed to by prefix (digits, without +). */
export interface RouteGroup {
  readonly prefixes: readonly string[];
  readonly enabled: boolean;
}

/** Creates the table of which prefixes are enabled; no prefix at all is no route. */
export function toRouteTable(groups: readonly RouteGroup[]): RouteTable<boolean> {
  return createRouteTable(
    groups.flatMap(({ prefixes, enabled }) => prefixes.map((prefix) => [prefix, enabled] as const)),
  );
}
