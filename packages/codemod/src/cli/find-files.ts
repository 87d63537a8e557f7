import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotRunError } from './cannot-run-error.ts';

const extension = /\.[cm]?[jt]sx?$/;
const declaration = /\.d\.[cm]?ts$/;
const leftOut = new Set(['node_modules', 'dist', 'build', 'coverage']);

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter(({ name }) => !leftOut.has(name) && !name.startsWith('.'))
      .map(async (entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return filesIn(path);
        const isSource = extension.test(entry.name) && !declaration.test(entry.name);
        return entry.isFile() && isSource ? [path] : [];
      }),
  );
  return found.flat();
}

async function filesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new CannotRunError(`${path} does not exist`);
  return found.isDirectory() ? filesIn(path) : [path];
}

/** Lists the sources at some paths, each once, in order. Does not follow links inside folders. */
export async function findFiles(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(paths.map(filesAt));
  return [...new Set(found.flat())].sort();
}
