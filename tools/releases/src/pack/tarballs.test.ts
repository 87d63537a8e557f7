import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishedPackages } from '../workspace/packages.ts';
import { repository } from '../workspace/repository.ts';
import { packPackages, type Tarball } from './pack-packages.ts';
import { lateTypes, packedPaths } from './packed-paths.ts';
import { openEnds, untested } from './peer-ranges.ts';
import { mapFaults } from './source-maps.ts';

const site = 'https://github.com/error-contract/error-contract';
const tarballs = new Map<string, Tarball>();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tarballs-'));
  for (const tarball of await packPackages(repository, folder)) {
    tarballs.set(tarball.manifest.name, tarball);
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const packages = publishedPackages(repository).map(({ directory, manifest }) => ({
  name: manifest.name,
  directory,
}));

describe.each(packages)('the tarball of $name', ({ name, directory }) => {
  const packed = (): Tarball => {
    const tarball = tarballs.get(name);
    if (!tarball) throw new Error(`${name} is not packed`);
    return tarball;
  };

  test('contains only the build and the documents of a package', () => {
    const known = /^(dist\/.+|README\.md|LICENSE|CHANGELOG\.md|NOTICE\.md|package\.json)$/;
    const paths = [...packed().files.keys()];
    expect(paths.filter((path) => !known.test(path))).toEqual([]);
    expect(paths.filter((path) => /\.test\b|test-d|testing\/|\.tsbuildinfo/.test(path))).toEqual(
      [],
    );
  });

  test('has the documents, with the license of the repository', async () => {
    const { files, manifest } = packed();
    const license = await readFile(join(repository, 'LICENSE'));
    expect(files.get('LICENSE')).toEqual(license);
    expect(files.has('README.md')).toBe(true);
    expect(manifest.files).toEqual(['dist', 'CHANGELOG.md', 'NOTICE.md']);
    const written = ['CHANGELOG.md', 'NOTICE.md'].filter((name) =>
      existsSync(join(directory, name)),
    );
    expect(written.filter((name) => !files.has(name))).toEqual([]);
  });

  test('names the source in every table that was made from the data of others', () => {
    const tables = [...packed().files].filter(([path]) => /\.generated\.c?js$/.test(path));
    const silent = tables.filter(([, bytes]) => !bytes.includes('Apache License 2.0'));
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  test('has every file that its package.json points at', () => {
    const { files, manifest } = packed();
    expect(packedPaths(manifest).filter((path) => !files.has(path))).toEqual([]);
  });

  test('names the types of an entry first', () => {
    expect(lateTypes(packed().manifest.exports)).toEqual([]);
  });

  test('has source maps that lead to their sources', () => {
    expect(mapFaults(packed().files)).toEqual([]);
    expect([...packed().files.keys()].some((path) => path.endsWith('.js.map'))).toBe(true);
  });

  test('says where it comes from and where it runs', () => {
    const folderInSite = `packages/${basename(directory)}`;
    expect(packed().manifest).toMatchObject({
      license: 'MIT',
      sideEffects: false,
      engines: { node: '>=20.19' },
      repository: { type: 'git', url: `git+${site}.git`, directory: folderInSite },
      homepage: `${site}/tree/main/${folderInSite}#readme`,
      bugs: `${site}/issues`,
      publishConfig: { access: 'public', provenance: true },
    });
    expect(packed().manifest.keywords).toContain('error');
    expect(packed().manifest.description).toMatch(/^[A-Z].*\.$/);
  });

  test('depends on packages by version', () => {
    const { dependencies, peerDependencies, devDependencies } = packed().manifest;
    const ranges = Object.values({ ...dependencies, ...peerDependencies, ...devDependencies });
    expect(ranges.filter((range) => /workspace:|catalog:|file:|link:/.test(range))).toEqual([]);
  });

  test('accepts peers up to a tested version', () => {
    const peers = Object.entries(packed().manifest.peerDependencies ?? {});
    for (const [peer, range] of peers) {
      expect(openEnds(range), `${peer} ${range} has no end`).toEqual([]);
      expect(untested(repository, peer, range), `${peer} ${range} is not tested`).toEqual([]);
    }
  });

  test('depends on its own core: on exactly it, where it uses unpromised names', () => {
    const { files, manifest } = packed();
    const range = manifest.dependencies?.['@error-contract/core'];
    const code = [...files].filter(([path]) => /\.c?js$/.test(path)).map(([, bytes]) => bytes);
    const isAdapter = code.some((bytes) => bytes.includes('@error-contract/core/node'));
    const { version } = manifest;
    expect(isAdapter ? [version] : [undefined, version, `^${version}`]).toContain(range);
  });
});
