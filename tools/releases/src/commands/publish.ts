import { openTarballs } from '../pack/pack-packages.ts';
import { publishTarballs } from '../steps/publish-tarballs.ts';
import type { Command } from './command.ts';

/** Publishes the tarballs in a folder. It needs no installed packages, because it runs where a token is available. */
export const command: Command = async ({ folder, tag = 'latest', isRehearsal, say }) => {
  const published = await publishTarballs(await openTarballs(folder), folder, { tag, isRehearsal });
  say(published.length > 0 ? published.join('\n') : 'Everything is published already.');
  return true;
};
