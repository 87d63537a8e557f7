import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Listening } from '@error-contract/harness/listen';
import { prepared } from '@error-contract/harness/prepared';
import {
  openTarballs,
  packPackages,
  type Tarball,
} from '@error-contract/releases/pack/pack-packages';
import { repository } from '@error-contract/releases/workspace/repository';
import type { TestProject } from 'vitest/node';
import { copyProject, npmInstall } from './install.ts';
import { packOlderCore } from './older-core.ts';
import { startRegistry } from './registry.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder with the tarballs under test: those of a rehearsal, or of the current build. */
    tarballs: string;
    /** The registry where npm finds them. */
    registry: string;
    /** A folder outside of the workspace for everything that is installed. */
    outside: string;
    /** The project `shared`, installed in it. */
    shared: string;
  }
}

async function serve(tarballs: readonly Tarball[], outside: string): Promise<Listening> {
  const core = tarballs.find(({ manifest }) => manifest.name === '@error-contract/core');
  if (!core) throw new Error('There is no tarball of core');
  const packed = tarballs.map(async ({ file, manifest }) => ({
    manifest,
    bytes: await readFile(file),
  }));
  const older = await packOlderCore(core, join(outside, 'older-core'));
  return startRegistry([...(await Promise.all(packed)), older]);
}

async function prepareIn(outside: string, project: TestProject): Promise<Listening> {
  const folder = process.env.CONSUMERS_TARBALLS || join(outside, 'tarballs');
  const tarballs = process.env.CONSUMERS_TARBALLS
    ? await openTarballs(folder)
    : await packPackages(repository, folder);
  const registry = await serve(tarballs, outside);
  const shared = await copyProject('shared', join(outside, 'shared'), registry.url);
  await npmInstall(
    shared,
    tarballs.map(({ manifest }) => manifest.name),
  );
  project.provide('tarballs', folder);
  project.provide('registry', registry.url);
  project.provide('outside', outside);
  project.provide('shared', shared);
  return registry;
}

/** Packs the packages, and installs them once for the consumers that can share an install. */
export default prepared(async (project) => {
  const outside = await mkdtemp(join(tmpdir(), 'consumers-'));
  const clean = () => rm(outside, { recursive: true, force: true });
  try {
    const registry = await prepareIn(outside, project);
    return async () => {
      await registry.close();
      await clean();
    };
  } catch (error) {
    await clean();
    throw error;
  }
});
