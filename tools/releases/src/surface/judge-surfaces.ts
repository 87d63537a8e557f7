import { type Bump, bumpFor, covers, larger } from '../changesets/bump.ts';
import { type PendingChangeset, pendingBump, reasonFor } from '../changesets/pending.ts';
import type { Manifest } from '../workspace/packages.ts';
import type { Change } from './compare-surfaces.ts';
import { isPromised } from './promised-names.ts';

/** The bump that a package's changes need, and the bump that its changesets request. */
export interface SurfaceVerdict {
  readonly name: string;
  /** One line per name: `changed . validate: minor`. */
  readonly changes: readonly string[];
  readonly needed: Bump;
  readonly pending: Bump;
  /** The reason why a change breaks nobody, from a `Types:` line of a changeset. */
  readonly reason?: string;
  readonly isCovered: boolean;
}

function bumpOf({ kind }: Change, version: string, reason: string | undefined): Bump {
  const isBreak = kind === 'removed' || (kind === 'changed' && reason === undefined);
  return bumpFor(version, isBreak ? 'break' : 'addition');
}

/** Judges whether the changesets of a package request the bump that its changed declarations need. */
export function judgeSurfaces(
  { name, version }: Manifest,
  changes: readonly Change[],
  changesets: readonly PendingChangeset[],
): SurfaceVerdict {
  const reason = reasonFor('Types', name, changesets);
  const sized = changes
    .filter((change) => isPromised(name, change.entry, change.name))
    .map((change) => ({ ...change, bump: bumpOf(change, version, reason) }));
  const needed = sized.map(({ bump }) => bump).reduce(larger, 'none');
  const pending = pendingBump(name, changesets);
  return {
    name,
    changes: sized.map(({ kind, entry, name, bump }) => `${kind} ${entry} ${name}: ${bump}`),
    needed,
    pending,
    ...(reason === undefined ? {} : { reason }),
    isCovered: covers(pending, needed),
  };
}
