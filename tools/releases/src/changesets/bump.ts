/** The sizes of a release, the smallest first. */
export const bumps = ['none', 'patch', 'minor', 'major'] as const;

/** How far a version goes up. */
export type Bump = (typeof bumps)[number];

/** Whether a bump is at least as large as another. */
export function covers(bump: Bump, needed: Bump): boolean {
  return bumps.indexOf(bump) >= bumps.indexOf(needed);
}

/** Gives the larger of two. */
export function larger(a: Bump, b: Bump): Bump {
  return covers(a, b) ? a : b;
}

/**
 * Gives the bump that semver asks for. Below 1.0.0 everything is one place further right: `^0.1.0`
 * takes every 0.1.x and no 0.2.0, so what breaks is a minor there, and what is added a patch.
 */
export function bumpFor(version: string, what: 'break' | 'addition'): Bump {
  const isEarly = version.startsWith('0.');
  if (what === 'break') return isEarly ? 'minor' : 'major';
  return isEarly ? 'patch' : 'minor';
}
