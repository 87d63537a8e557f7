import { migrate } from '@error-contract/codemod';
import { expect, test } from 'vitest';
import { ask, type Service } from './ask.ts';
import { placeOf, textOf } from './files.ts';
import { libraries } from './libraries.ts';

const rewritten = libraries.flatMap(({ rewritten: from, ...library }) =>
  from ? [{ ...library, from }] : [],
);

test.each(rewritten)('$name: the codemod', async ({ name, from, beside = [], left = [] }) => {
  const names = [from, ...beside].map((one) => `${name}/${one}`);
  const packages = ['@fastify/sensible'];
  const [migration, ...others] = migrate(
    names.map((one) => ({ path: placeOf(one), text: textOf(one), packages })),
  );
  await expect(migration?.text).toMatchFileSnapshot(placeOf(`${name}/migrated`));
  expect(migration?.left.map(({ reason }) => reason)).toEqual(left);
  expect(others.flatMap(({ changes }) => changes)).toEqual([]);
});

test.each(rewritten)(
  '$name: answers the same, with its errors and with ours',
  async ({ name, requests }) => {
    const theirs: Service = await import(`../services/${name}/unchanged.ts`);
    const ours: Service = await import(`../services/${name}/migrated.ts`);
    expect(await ask(ours, requests)).toEqual(await ask(theirs, requests));
  },
);
