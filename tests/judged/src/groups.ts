/** The subject of an audit, by the middle part of its id. */
const groups: ReadonlyMap<string, readonly string[]> = new Map([
  ['body', ['BODY']],
  ['headers', ['HDR', 'HEAD', 'COND']],
  ['routes, statuses', ['ROUTE', 'METHOD', 'STATUS', 'MISS', '5XX', 'PCT']],
  ['keys, limits', ['AUTH', 'RATE']],
  ['validation', ['VAL']],
  ['request bodies', ['JSON', 'MEDIA', 'SIZE']],
  ['parse errors', ['PARSE', 'FRAME', 'TIME']],
  ['connections', ['CONN', 'ROBUST']],
  ['leaks', ['LEAK']],
]);

/** The columns of the table. */
export const groupNames: readonly string[] = [...groups.keys()];

/** Finds the column of an audit; throws for one that has none. */
export function groupOf(id: string): string {
  const family = id.split('-')[1] ?? '';
  const found = [...groups].find(([, families]) => families.includes(family));
  if (!found) throw new Error(`${id} is in no group`);
  return found[0];
}
