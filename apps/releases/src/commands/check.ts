import { checkRelease } from '../check-release.ts';
import { formatCheck, formatUncovered } from '../format-check.ts';
import type { Command } from './command.ts';

/** Says what changed since the last release, and what that needs. */
export const command: Command = async ({ root, say }) => {
  const result = await checkRelease(root);
  say(formatCheck(result));
  return formatUncovered(result) === '';
};
