import { packPackages } from '../pack/pack-packages.ts';
import { buildPackages } from '../steps/build-packages.ts';
import type { Command } from './command.ts';

/** Builds and packs every package. */
export const command: Command = async ({ root, folder, say }) => {
  await buildPackages(root);
  for (const { file } of await packPackages(root, folder)) say(file);
  return true;
};
