import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishedPackages } from '../workspace/packages.ts';

/** A version of npm as Python writes it (PEP 440): a snapshot is a release in development. */
export function pythonVersion(version: string): string {
  return version.replace(/-.*?(\d*)$/, '.dev$1');
}

/** Gives the Python package the version of the others. */
export async function writePythonVersion(root: string): Promise<void> {
  const version = publishedPackages(root)[0]?.manifest.version ?? '';
  const file = join(root, 'python', 'src', 'error_contract', '_version.py');
  const says = '"""The version, which is that of the npm packages. A release writes it."""';
  await writeFile(file, `${says}\n\n__version__ = "${pythonVersion(version)}"\n`);
}
