import { formatCheck, formatUncovered } from '../format-check.ts';
import { buildPackages } from '../steps/build-packages.ts';
import type { Command } from './command.ts';

/** Prints what changed since the last release, and which changesets that needs. */
export const command: Command = async ({ root, say }) => {
  await buildPackages(root);
  const { checkRelease } = await import('../check-release.ts');
  const result = await checkRelease(root);
  say(formatCheck(result));
  return formatUncovered(result) === '';
};
