import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishedPackages } from '../workspace/packages.ts';
import { run } from '../workspace/run.ts';
import { buildPackages } from './build-packages.ts';
import { completeChangelog } from './changelog.ts';
import { writePythonVersion } from './python-version.ts';

/** With a tag the release is a snapshot, with versions such as `0.1.0-canary-20261123065657`. */
export interface VersionOptions {
  readonly tag?: string;
}

async function completeChangelogs(root: string): Promise<void> {
  for (const { directory, manifest } of publishedPackages(root)) {
    const file = join(directory, 'CHANGELOG.md');
    const text = await readFile(file, 'utf8').catch(() => `# ${manifest.name}\n`);
    await writeFile(file, completeChangelog(text, manifest.version));
  }
}

/**
 * Turns the changesets into versions and changelogs. The declarations and responses of a release are
 * recorded for comparison with the next one; a snapshot is not recorded.
 */
export async function versionPackages(root: string, { tag }: VersionOptions): Promise<void> {
  const changeset = join(root, 'node_modules', '@changesets', 'cli', 'bin.js');
  const snapshot = tag === undefined ? [] : ['--snapshot', tag];
  await run(process.execPath, [changeset, 'version', ...snapshot], { cwd: root });
  await completeChangelogs(root);
  await writePythonVersion(root);
  if (tag !== undefined) return;
  await buildPackages(root);
  // Not earlier: this loads the new build.
  const { recordRelease } = await import('../check-release.ts');
  await recordRelease(root);
}
