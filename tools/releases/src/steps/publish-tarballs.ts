import type { Tarball } from '../pack/pack-packages.ts';
import { run } from '../workspace/run.ts';

/** How tarballs are published. */
export interface PublishOptions {
  /** The tag under which npm lists them: `latest`, or `canary`. */
  readonly tag: string;
  /** Lets npm check everything and send nothing. */
  readonly isRehearsal: boolean;
}

function isDependency(tarball: Tarball, all: readonly Tarball[]): boolean {
  const { name } = tarball.manifest;
  return all.some(({ manifest }) => Object.hasOwn(manifest.dependencies ?? {}, name));
}

/** Puts what others depend on first: nobody is to install an adapter whose core is not there. */
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
 * Publishes tarballs with npm, the very bytes that the consumers were run with. The token is the
 * one that npm makes for the workflow (trusted publishing). A version that is there is left out, so
 * that a publication which was cut off can be run again.
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
