import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { nothingChanged } from '../format-check.ts';
import { openTarballs } from '../pack/pack-packages.ts';
import { runPnpm } from '../workspace/run.ts';
import { releaseTable } from './release-table.ts';

/** What is rehearsed: a release, or with a tag a snapshot. */
export interface RehearseOptions {
  readonly tag?: string;
  /** Whether consumers install and run the tarballs, which takes a minute. */
  readonly isTried: boolean;
  /** Told what is done next. */
  readonly say: (step: string) => void;
}

const leftOut = new Set(['node_modules', 'dist', '.turbo', '.git', 'coverage']);
// Only a part of the workspace is installed in the copy: pnpm is not to complete it.
const env = { PNPM_CONFIG_VERIFY_DEPS_BEFORE_RUN: 'false' };
const needed = ['error-contract', './packages/*', '@error-contract/consumers...'];

async function copyWorkspace(root: string, copy: string): Promise<void> {
  await cp(root, copy, { recursive: true, filter: (path) => !leftOut.has(basename(path)) });
}

function installIn(cwd: string): Promise<string> {
  const filters = needed.map((name) => `--filter=${name}`);
  return runPnpm(['install', '--frozen-lockfile', '--prefer-offline', ...filters], { cwd, env });
}

/** After a release nothing is left to say: what it declares and answers is recorded. */
async function checkIn(cwd: string): Promise<void> {
  const printed = await runPnpm(['release', 'check'], { cwd, env });
  if (!printed.includes(nothingChanged)) throw new Error(`It is not recorded:\n${printed}`);
}

function tryIn(cwd: string, folder: string): Promise<string> {
  const consumers = ['--filter', '@error-contract/consumers', 'run', 'test'];
  return runPnpm(consumers, { cwd, env: { ...env, CONSUMERS_TARBALLS: folder } });
}

async function releaseIn(cwd: string, { tag, isTried, say }: RehearseOptions): Promise<string> {
  const folder = join(cwd, 'tarballs');
  const tagged = tag === undefined ? [] : ['--tag', tag];
  say('versions and changelogs');
  await runPnpm(['release', 'version', ...tagged], { cwd, env });
  if (tag === undefined) await checkIn(cwd);
  say('tarballs');
  await runPnpm(['release', 'pack', folder], { cwd, env });
  if (isTried) {
    say('consumers');
    await tryIn(cwd, folder);
  }
  say('what npm says of the tarballs');
  await runPnpm(['release', 'publish', folder, '--rehearsal', ...tagged], { cwd, env });
  return releaseTable(await openTarballs(folder));
}

/**
 * Makes a release in a copy outside of the workspace, with the commands that the workflow runs:
 * everything but the sending. Gives the table of what would be released.
 */
export async function rehearse(root: string, options: RehearseOptions): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'release-'));
  const copy = join(parent, 'copy');
  try {
    options.say(`copy and install in ${copy}`);
    await copyWorkspace(root, copy);
    await installIn(copy);
    return await releaseIn(copy, options);
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}
