import { versionPackages } from '../steps/version-packages.ts';
import type { Command } from './command.ts';

/** Turns the changesets into versions and changelogs. */
export const command: Command = async ({ root, tag }) => {
  await versionPackages(root, tag === undefined ? {} : { tag });
  return true;
};
