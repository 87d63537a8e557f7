/**
 * The promised names of entries that also serve our own adapters. Those depend on exactly their own
 * core, so the rest of the entry may change with them.
 */
const promised: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    '@error-contract/core ./node',
    new Set([
      ...['GuardServerOptions', 'GuardedServer', 'guardServer'],
      ...['DeviationReport', 'DeviationReportOptions', 'DeviationRow', 'createDeviationReport'],
    ]),
  ],
  ['@error-contract/core ./adapter', new Set()],
]);

/** Whether semver covers a name of an entry. */
export function isPromised(packageName: string, entry: string, name: string): boolean {
  return promised.get(`${packageName} ${entry}`)?.has(name) ?? true;
}
