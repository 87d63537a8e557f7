import { rehearse } from '../steps/rehearse.ts';
import type { Command } from './command.ts';

/** Makes a release in a copy, and prints what it would publish. */
export const command: Command = async ({ root, tag, say }) => {
  const tell = (step: string) => say(`… ${step}`);
  const tagged = tag === undefined ? {} : { tag };
  say(await rehearse(root, { ...tagged, isTried: true, isBuilt: false, say: tell }));
  return true;
};
