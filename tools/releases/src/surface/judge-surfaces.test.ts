import { expect, test } from 'vitest';
import { judgeSurfaces } from './judge-surfaces.ts';

const core = '@error-contract/core';

function changeset(type: 'patch' | 'minor' | 'major', summary = 'Something is new.') {
  return { id: 'quick-fox', summary, releases: [{ name: core, type }] };
}

const removed = { entry: '.', name: 'validate', kind: 'removed' } as const;
const changed = { entry: '.', name: 'validate', kind: 'changed' } as const;
const added = { entry: '.', name: 'read', kind: 'added' } as const;
const grown = { entry: '.', name: 'Options', kind: 'grown' } as const;
const inner = { entry: './node', name: 'createContract', kind: 'removed' } as const;
const guard = { entry: './node', name: 'guardServer', kind: 'changed' } as const;

const reason = 'It takes less time.\n\nTypes: the type has another name, and is the same.';

type Row = [
  name: string,
  version: string,
  changes: Parameters<typeof judgeSurfaces>[1],
  pending: Parameters<typeof judgeSurfaces>[2],
  needed: string,
  isCovered: boolean,
];

const rows: Row[] = [
  ['nothing needs nothing', '1.2.3', [], [], 'none', true],
  ['a removal', '1.2.3', [removed], [changeset('minor')], 'major', false],
  ['a removal, said', '1.2.3', [removed], [changeset('major')], 'major', true],
  ['a removal below 1.0.0', '0.2.0', [removed], [changeset('patch')], 'minor', false],
  ['a removal below 1.0.0, said', '0.2.0', [removed], [changeset('minor')], 'minor', true],
  ['a change', '1.2.3', [changed], [changeset('minor')], 'major', false],
  ['a change that breaks nobody', '1.2.3', [changed], [changeset('minor', reason)], 'minor', true],
  ['a reason for a removal', '1.2.3', [removed], [changeset('minor', reason)], 'major', false],
  ['an addition', '1.2.3', [added], [changeset('patch')], 'minor', false],
  ['an addition, said', '1.2.3', [added, grown], [changeset('minor')], 'minor', true],
  ['an addition below 1.0.0', '0.2.0', [added], [changeset('patch')], 'patch', true],
  ['an addition without a changeset', '0.2.0', [grown], [], 'patch', false],
  ['both', '1.2.3', [added, removed], [changeset('minor')], 'major', false],
  ['what only adapters use', '1.2.3', [inner], [], 'none', true],
  ['what stands beside it', '1.2.3', [guard], [], 'major', false],
];

test.each(rows)('%s', (_name, version, changes, pending, needed, isCovered) => {
  expect(judgeSurfaces({ name: core, version }, changes, pending)).toMatchObject({
    needed,
    isCovered,
  });
});

test('names what changed, and the size of the bump', () => {
  const { changes } = judgeSurfaces({ name: core, version: '1.0.0' }, [removed, added], []);
  expect(changes).toEqual(['removed . validate: major', 'added . read: minor']);
});

test('a changeset of another package does not count', () => {
  const other = { ...changeset('major'), releases: [{ name: 'other', type: 'major' as const }] };
  expect(judgeSurfaces({ name: core, version: '1.0.0' }, [added], [other]).isCovered).toBe(false);
});
