import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** The packages that the nearest package.json above a file names; none without such a file. */
export type NearestPackages = (path: string) => Promise<readonly string[]>;

const fields = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

function namesIn(text: string): readonly string[] {
  try {
    const manifest: unknown = JSON.parse(text);
    return fields.flatMap((field) =>
      Object.keys((manifest as Record<string, object>)[field] ?? {}),
    );
  } catch {
    return [];
  }
}

/** Creates a search for package.json files that reads each of them once. */
export function createNearestPackages(): NearestPackages {
  const known = new Map<string, Promise<readonly string[]>>();
  const search = async (folder: string): Promise<readonly string[]> => {
    const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => undefined);
    if (text !== undefined) return namesIn(text);
    const above = dirname(folder);
    return above === folder ? [] : at(above);
  };
  const at = (folder: string): Promise<readonly string[]> => {
    const found = known.get(folder) ?? search(folder);
    known.set(folder, found);
    return found;
  };
  return (path) => at(dirname(resolve(path)));
}
