import { expect, test } from 'vitest';
import type { Tarball } from '../pack/pack-packages.ts';
import { inOrder } from './publish-tarballs.ts';

function tarball(name: string, dependencies: Readonly<Record<string, string>> = {}): Tarball {
  return {
    file: `${name}.tgz`,
    files: new Map(),
    manifest: { name, version: '1.0.0', dependencies },
  };
}

const rows: [name: string, tarballs: Tarball[], order: string[]][] = [
  ['nothing', [], []],
  ['what depends on nothing stays', [tarball('a'), tarball('b')], ['a', 'b']],
  [
    'what others depend on comes first',
    [tarball('client', { core: '1.0.0' }), tarball('core'), tarball('koa', { core: '1.0.0' })],
    ['core', 'client', 'koa'],
  ],
];

test.each(rows)('%s', (_name, tarballs, order) => {
  expect(inOrder(tarballs).map(({ manifest }) => manifest.name)).toEqual(order);
});
