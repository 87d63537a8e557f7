import { rehearse } from '../steps/rehearse.ts';
import type { Command } from './command.ts';

/** Makes a release in a copy, and prints what it would be. */
export const command: Command = async ({ root, tag, say }) => {
  const tell = (step: string) => say(`… ${step}`);
  say(await rehearse(root, { ...(tag === undefined ? {} : { tag }), say: tell }));
  return true;
};
