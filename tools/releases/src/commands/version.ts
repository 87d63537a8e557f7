import { versionPackages } from '../steps/version-packages.ts';
import type { Command } from './command.ts';

/** Makes versions and changelogs out of the changesets. */
export const command: Command = async ({ root, tag }) => {
  await versionPackages(root, tag === undefined ? {} : { tag });
  return true;
};
