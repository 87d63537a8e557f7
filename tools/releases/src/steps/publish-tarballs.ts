import type { Tarball } from '../pack/pack-packages.ts';
import { run } from '../workspace/run.ts';

/** How tarballs are published. */
export interface PublishOptions {
  /** The tag under which npm lists them: `latest`, or `canary`. */
  readonly tag: string;
  /** Lets npm check everything, but send nothing. */
  readonly isRehearsal: boolean;
}

function isDependency(tarball: Tarball, all: readonly Tarball[]): boolean {
  const { name } = tarball.manifest;
  return all.some(({ manifest }) => Object.hasOwn(manifest.dependencies ?? {}, name));
}

/** Puts dependencies first, so that nobody can install an adapter before its core exists. */
export function inOrder(tarballs: readonly Tarball[]): Tarball[] {
  const [first, rest] = [true, false].map((wanted) =>
    tarballs.filter((tarball) => isDependency(tarball, tarballs) === wanted),
  );
  return [...(first ?? []), ...(rest ?? [])];
}

async function isPublished({ manifest }: Tarball, cwd: string): Promise<boolean> {
  const spec = `${manifest.name}@${manifest.version}`;
  const printed = await run('npm', ['view', spec, 'version'], { cwd }).catch((error: Error) => {
    if (error.message.includes('E404')) return '';
    throw error;
  });
  return printed.trim() !== '';
}

/**
 * Publishes tarballs with npm, with exactly the bytes that the consumers ran with. The token is the
 * one that npm creates for the workflow (trusted publishing). It skips versions that exist, so
 * that an interrupted publication can be repeated.
 */
export async function publishTarballs(
  tarballs: readonly Tarball[],
  folder: string,
  { tag, isRehearsal }: PublishOptions,
): Promise<string[]> {
  const published: string[] = [];
  const dry = isRehearsal ? ['--dry-run'] : ['--provenance'];
  for (const tarball of inOrder(tarballs)) {
    if (!isRehearsal && (await isPublished(tarball, folder))) continue;
    const args = ['publish', tarball.file, '--access', 'public', '--tag', tag, ...dry];
    await run('npm', args, { cwd: folder });
    published.push(`${tarball.manifest.name}@${tarball.manifest.version}`);
  }
  return published;
}
