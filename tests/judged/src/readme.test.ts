import { audits } from '@error-contract/conformance';
import { expect, it } from 'vitest';
import { groupNames, groupOf } from './groups.ts';
import { toJudgedBlock } from './judged-block.ts';
import { readBlock } from './readme.ts';

it('the root README shows the current results', async () => {
  // If not, run `pnpm --filter @error-contract/judged table`.
  expect(await readBlock()).toBe(await toJudgedBlock());
});

it('every audit has a column, and every column has an audit', () => {
  expect(new Set(audits.map(({ id }) => groupOf(id)))).toEqual(new Set(groupNames));
});
