import { join } from 'node:path';
import { inject } from 'vitest';
import { copyProject, npmInstall } from './install.ts';

/** Copies and installs a project, and adds some of our packages. */
export async function installProject(name: string, packages: readonly string[]): Promise<string> {
  const folder = await copyProject(name, join(inject('outside'), name), inject('registry'));
  await npmInstall(folder, packages);
  return folder;
}
