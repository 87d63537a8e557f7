/** A group of networks that numbers are routed to by prefix (digits, without +). */
export interface RouteGroup {
  readonly prefixes: readonly string[];
  readonly enabled: boolean;
}

/** Finds the group with the longest prefix that a number in E.164 format begins with. */
export type RouteLookup<Group extends RouteGroup> = (number: string) => Group | undefined;

/** Creates the lookup over network groups. */
export function createRouteLookup<Group extends RouteGroup>(
  groups: readonly Group[],
): RouteLookup<Group> {
  const byPrefix = new Map(
    groups.flatMap((group) => group.prefixes.map((prefix) => [prefix, group] as const)),
  );
  return (number) => {
    const digits = number.slice(1);
    for (let length = digits.length; length > 0; length -= 1) {
      const group = byPrefix.get(digits.slice(0, length));
      if (group) return group;
    }
    return undefined;
  };
}
