import { type PendingChangeset, readPending } from './changesets/pending.ts';
import { compareSurfaces } from './surface/compare-surfaces.ts';
import { judgeSurfaces, type SurfaceVerdict } from './surface/judge-surfaces.ts';
import { readSurfaces } from './surface/read-surfaces.ts';
import { readRecorded, recordSurfaces } from './surface/recorded-surfaces.ts';
import { compareWires } from './wire/compare-wire.ts';
import { judgeWire, type WireVerdict } from './wire/judge-wire.ts';
import { readWire } from './wire/read-wire.ts';
import { readRecordedWire, recordWire } from './wire/wire.ts';
import { publishedPackages } from './workspace/packages.ts';

/** What changed since the last release, package by package, and whether changesets say so. */
export interface ReleaseCheck {
  readonly surfaces: readonly SurfaceVerdict[];
  readonly wires: readonly WireVerdict[];
}

async function checkSurfaces(
  root: string,
  pending: readonly PendingChangeset[],
): Promise<SurfaceVerdict[]> {
  const verdicts = publishedPackages(root).map(async (owner) => {
    const changes = compareSurfaces(await readRecorded(root, owner), readSurfaces(owner));
    return judgeSurfaces(owner.manifest, changes, pending);
  });
  return Promise.all(verdicts);
}

async function checkWires(
  root: string,
  pending: readonly PendingChangeset[],
): Promise<WireVerdict[]> {
  const wire = await readWire();
  const differences = compareWires(await readRecordedWire(root), wire);
  return Object.keys(wire).map((adapter) => judgeWire(adapter, differences, pending));
}

/** Compares the build with the records of the last release in `releases/`. */
export async function checkRelease(root: string): Promise<ReleaseCheck> {
  const pending = await readPending(root);
  return {
    surfaces: await checkSurfaces(root, pending),
    wires: await checkWires(root, pending),
  };
}

/** Records the build as the last release, for the next check. Every release does this. */
export async function recordRelease(root: string): Promise<void> {
  for (const owner of publishedPackages(root)) {
    await recordSurfaces(root, owner, readSurfaces(owner));
  }
  await recordWire(root, await readWire());
}
