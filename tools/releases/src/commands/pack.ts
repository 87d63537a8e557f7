import { packPackages } from '../pack/pack-packages.ts';
import { buildPackages } from '../steps/build-packages.ts';
import type { Command } from './command.ts';

/** Builds every package, unless it is built, and packs it. */
export const command: Command = async ({ root, folder, isBuilt, say }) => {
  if (!isBuilt) await buildPackages(root);
  for (const { file } of await packPackages(root, folder)) say(file);
  return true;
};
