import type { ReleaseCheck } from './check-release.ts';
import type { SurfaceVerdict } from './surface/judge-surfaces.ts';
import type { WireVerdict } from './wire/judge-wire.ts';

/** The message for a build that equals the last release. */
export const nothingChanged = 'Nothing changed since the last release.';

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

function formatSurface({ name, changes, needed, pending, isCovered }: SurfaceVerdict): string[] {
  if (changes.length === 0) return [];
  const said = isCovered
    ? `needs ${needed}, and a changeset asks for ${pending}`
    : `NEEDS A CHANGESET OF ${name}: ${needed}; there is ${pending}`;
  return [`${name} declares otherwise than its last release:`, ...indent([...changes, said])];
}

function formatWire({ name, differences, reason, isCovered }: WireVerdict): string[] {
  if (differences.length === 0) return [];
  const said = isCovered
    ? `said: ${reason}`
    : `NEEDS A CHANGESET OF ${name} with a line "Wire: what, and why", or a major`;
  return [`${name} answers otherwise than its last release:`, ...indent([...differences, said])];
}

/** Lists what changed since the last release, and which changesets that needs. */
export function formatCheck({ surfaces, wires }: ReleaseCheck): string {
  const lines = [...surfaces.flatMap(formatSurface), ...wires.flatMap(formatWire)];
  return lines.length > 0 ? lines.join('\n') : nothingChanged;
}

/** Lists only what no changeset covers; empty if a release may be made. */
export function formatUncovered({ surfaces, wires }: ReleaseCheck): string {
  const open = {
    surfaces: surfaces.filter(({ isCovered }) => !isCovered),
    wires: wires.filter(({ isCovered }) => !isCovered),
  };
  return open.surfaces.length + open.wires.length > 0 ? formatCheck(open) : '';
}
