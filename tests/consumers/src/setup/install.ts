import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '@error-contract/releases/workspace/run';

/** Where the projects are. */
export const projects = fileURLToPath(new URL('../../projects/', import.meta.url));

// Uses npm's cache where it can.
const options = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'];

/** Tells npm in a folder where our packages are. */
export async function useRegistry(folder: string, registry: string): Promise<void> {
  await writeFile(join(folder, '.npmrc'), `@error-contract:registry=${registry}\n`);
}

/** Copies a project of `projects/` to a folder, and tells npm there where our packages are. */
export async function copyProject(name: string, folder: string, registry: string): Promise<string> {
  await cp(join(projects, name), folder, { recursive: true });
  await useRegistry(folder, registry);
  return folder;
}

/** Installs with npm. */
export function npmInstall(folder: string, names: readonly string[] = []): Promise<string> {
  return run('npm', ['install', ...options, ...names], { cwd: folder });
}
