import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { nothingChanged } from '../format-check.ts';
import { openTarballs } from '../pack/pack-packages.ts';
import { run, runPnpm } from '../workspace/run.ts';
import { releaseTable } from './release-table.ts';

/** What to rehearse: a release, or with a tag a snapshot. */
export interface RehearseOptions {
  readonly tag?: string;
  /** Whether consumers install and run the tarballs, which takes a minute. */
  readonly isTried: boolean;
  /** Whether to pack what is built in the workspace, instead of building it in the copy. */
  readonly isBuilt: boolean;
  /** Called with the next step. */
  readonly say: (step: string) => void;
}

const leftOut = ['node_modules', '.turbo', '.git', 'coverage'];
const needed = ['./packages/*', '@error-contract/consumers...'];

async function copyWorkspace(root: string, copy: string, isBuilt: boolean): Promise<void> {
  const without = new Set(isBuilt ? leftOut : [...leftOut, 'dist']);
  await cp(root, copy, { recursive: true, filter: (path) => !without.has(basename(path)) });
}

function installIn(cwd: string): Promise<string> {
  const filters = needed.map((name) => `--filter=${name}`);
  return runPnpm(['install', '--frozen-lockfile', '--prefer-offline', ...filters], { cwd });
}

/** The command behind `pnpm release`, which would first install packages that the copy does not need. */
function releaseCommand(cwd: string, ...args: readonly string[]): Promise<string> {
  return run(process.execPath, [join('tools', 'releases', 'src', 'main.ts'), ...args], { cwd });
}

/** After a release a check finds nothing: declarations and responses are recorded. */
async function checkIn(cwd: string): Promise<void> {
  const printed = await releaseCommand(cwd, 'check');
  if (!printed.includes(nothingChanged))
    throw new Error(`The release is not recorded:\n${printed}`);
}

function tryIn(cwd: string, folder: string): Promise<string> {
  const consumers = ['--filter', '@error-contract/consumers', 'run', 'test'];
  return runPnpm(consumers, { cwd, env: { CONSUMERS_TARBALLS: folder } });
}

async function releaseIn(cwd: string, options: RehearseOptions): Promise<string> {
  const { tag, isTried, isBuilt, say } = options;
  const folder = join(cwd, 'tarballs');
  const tagged = tag === undefined ? [] : ['--tag', tag];
  say('versions and changelogs');
  await releaseCommand(cwd, 'version', ...tagged);
  if (tag === undefined) await checkIn(cwd);
  say('tarballs');
  await releaseCommand(cwd, 'pack', folder, ...(isBuilt ? ['--built'] : []));
  if (isTried) {
    say('consumers');
    await tryIn(cwd, folder);
  }
  say('what npm says of the tarballs');
  await releaseCommand(cwd, 'publish', folder, '--rehearsal', ...tagged);
  return releaseTable(await openTarballs(folder));
}

/**
 * Makes a release in a copy outside the workspace, with the commands of the workflow:
 * everything except sending. Returns the table of what would be released.
 */
export async function rehearse(root: string, options: RehearseOptions): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'release-'));
  const copy = join(parent, 'copy');
  try {
    options.say(`copy and install in ${copy}`);
    await copyWorkspace(root, copy, options.isBuilt);
    await installIn(copy);
    return await releaseIn(copy, options);
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}
