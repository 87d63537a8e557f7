import { buildPackages } from '../steps/build-packages.ts';
import type { Command } from './command.ts';

/** Records the build as the last release. */
export const command: Command = async ({ root }) => {
  await buildPackages(root);
  const { recordRelease } = await import('../check-release.ts');
  await recordRelease(root);
  return true;
};
