import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the fixtures: projects like public ones. `.txt` keeps all tools off them. */
export const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));

const suffix = '.txt';

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

/** Lists the fixtures by name. */
export async function fixtureNames(): Promise<string[]> {
  return (await readdir(fixtures)).sort();
}

/** Copies a fixture to a new folder, and takes `.txt` off the names of its files. */
export async function copyFixture(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'codemod-'));
  await cp(join(fixtures, name, 'before'), folder, { recursive: true });
  for (const file of await filesIn(folder)) await rename(file, file.slice(0, -suffix.length));
  return folder;
}

/** Reads all files of a folder that may not be there, by their path in it, without the suffix. */
export async function readTree(folder: string): Promise<Record<string, string>> {
  const files = existsSync(folder) ? await filesIn(folder) : [];
  const entries = files.map(async (file): Promise<[string, string]> => {
    const path = file
      .slice(folder.length)
      .replace(/^[\\/]/, '')
      .replaceAll('\\', '/');
    return [path.replace(/\.txt$/, ''), await readFile(file, 'utf8')];
  });
  return Object.fromEntries(await Promise.all(entries));
}
