import { type PendingChangeset, pendingBump, reasonFor } from '../changesets/pending.ts';
import type { Difference } from './compare-wire.ts';

/** The differences of one adapter, and what a changeset says about them. */
export interface WireVerdict {
  readonly name: string;
  readonly differences: readonly string[];
  /** The `Wire:` line of a changeset, or that a major is pending. */
  readonly reason?: string;
  readonly isCovered: boolean;
}

/**
 * Judges whether the changesets announce what changes on the wire. A major does, also below
 * 1.0.0, where a minor may be anything. Otherwise it needs a line `Wire: what, and why` of the adapter or of core.
 */
export function judgeWire(
  adapter: string,
  all: readonly Difference[],
  changesets: readonly PendingChangeset[],
): WireVerdict {
  const name = `@error-contract/${adapter}`;
  const names = [name, '@error-contract/core'];
  const isMajor = names.some((one) => pendingBump(one, changesets) === 'major');
  const written = names.map((one) => reasonFor('Wire', one, changesets)).find(Boolean);
  const reason = isMajor ? 'a major is pending' : written;
  const differences = all.filter((one) => one.adapter === adapter).map(({ text }) => text);
  return {
    name,
    differences,
    ...(reason === undefined ? {} : { reason }),
    isCovered: differences.length === 0 || reason !== undefined,
  };
}
