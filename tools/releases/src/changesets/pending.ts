import { readChangesets } from '@changesets/read';
import { type Bump, larger } from './bump.ts';

/** A changeset that waits for the next release. */
export interface PendingChangeset {
  readonly id: string;
  readonly summary: string;
  readonly releases: readonly { readonly name: string; readonly type: Bump }[];
}

/** Reads the changesets of a workspace. */
export function readPending(root: string): Promise<readonly PendingChangeset[]> {
  return readChangesets(root);
}

function of(name: string, pending: readonly PendingChangeset[]): PendingChangeset[] {
  return pending.filter(({ releases }) => releases.some((release) => release.name === name));
}

/** Returns the largest bump that the changesets request for a package. */
export function pendingBump(name: string, pending: readonly PendingChangeset[]): Bump {
  const releases = pending.flatMap((changeset) => changeset.releases);
  const own = releases.filter((release) => release.name === name).map(({ type }) => type);
  return own.reduce(larger, 'none');
}

/**
 * Finds the reason that a changeset of a package gives in a line such as `Wire: the 413 says …`.
 * It stays in the changelog, for the people who upgrade.
 */
export function reasonFor(
  label: 'Types' | 'Wire',
  name: string,
  pending: readonly PendingChangeset[],
): string | undefined {
  const line = new RegExp(`^${label}: (\\S.*)$`, 'm');
  return of(name, pending)
    .map(({ summary }) => line.exec(summary)?.[1])
    .find((reason) => reason !== undefined);
}
