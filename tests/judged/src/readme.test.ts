import { audits } from '@error-contract/conformance';
import { expect, it } from 'vitest';
import { groupNames, groupOf } from './groups.ts';
import { toJudgedBlock } from './judged-block.ts';
import { readBlock } from './readme.ts';

it('has in the README of the repository what the judge says now', async () => {
  // Otherwise: `pnpm --filter @error-contract/judged table` writes it anew.
  expect(await readBlock()).toBe(await toJudgedBlock());
});

it('has a column for every audit, and an audit for every column', () => {
  expect(new Set(audits.map(({ id }) => groupOf(id)))).toEqual(new Set(groupNames));
});
