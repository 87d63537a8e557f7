import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** The packages that the package.json files above a file name: in a workspace, there may be several. */
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
    const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '');
    const above = dirname(folder);
    return [...namesIn(text), ...(above === folder ? [] : await at(above))];
  };
  const at = (folder: string): Promise<readonly string[]> => {
    const found = known.get(folder) ?? search(folder);
    known.set(folder, found);
    return found;
  };
  return (path) => at(dirname(resolve(path)));
}
