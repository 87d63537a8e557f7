/** The sizes of a release, the smallest first. */
export const bumps = ['none', 'patch', 'minor', 'major'] as const;

/** The size of a bump. */
export type Bump = (typeof bumps)[number];

/** Whether a bump is at least as large as another. */
export function covers(bump: Bump, needed: Bump): boolean {
  return bumps.indexOf(bump) >= bumps.indexOf(needed);
}

/** Returns the larger of two bumps. */
export function larger(a: Bump, b: Bump): Bump {
  return covers(a, b) ? a : b;
}

/**
 * Returns the bump that semver requires. Below 1.0.0 it is one place further right: `^0.1.0`
 * accepts every 0.1.x but no 0.2.0, so a breaking change is a minor there, and an addition a patch.
 */
export function bumpFor(version: string, what: 'break' | 'addition'): Bump {
  const isEarly = version.startsWith('0.');
  if (what === 'break') return isEarly ? 'minor' : 'major';
  return isEarly ? 'patch' : 'minor';
}
