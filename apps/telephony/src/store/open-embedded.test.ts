import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { openEmbedded, templateIn } from './open-embedded.ts';

test('makes a template that is broken again, and loads one that is whole', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'embedded-'));
  const template = await templateIn(folder);
  await writeFile(template, 'half of a template');

  const fresh = await openEmbedded(folder);
  await fresh.query('CREATE TABLE marks ()');
  expect(await readdir(folder)).toEqual([basename(template)]);
  await writeFile(template, (await fresh.dumpDataDir('none')).stream());
  await fresh.close();

  const loaded = await openEmbedded(folder);
  expect((await loaded.query('SELECT FROM marks')).rows).toEqual([]);
  await loaded.close();
  await rm(folder, { recursive: true });
});
