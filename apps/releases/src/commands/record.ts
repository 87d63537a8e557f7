import { recordRelease } from '../check-release.ts';
import type { Command } from './command.ts';

/** Takes what is built for the last release. */
export const command: Command = async ({ root }) => {
  await recordRelease(root);
  return true;
};
