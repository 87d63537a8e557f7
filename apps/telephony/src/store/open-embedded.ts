import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

const cache = join(import.meta.dirname, '../../node_modules/.cache');

/** The file of the template in a folder. Each version of PGlite has its own. */
export async function templateIn(folder: string): Promise<string> {
  const main = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const { version } = JSON.parse(await readFile(join(dirname(main), '../package.json'), 'utf8'));
  return join(folder, `pglite-${version}.tar`);
}

async function openTemplate(template: string): Promise<PGlite> {
  const loadDataDir = new Blob([await readFile(template)], { type: 'application/x-tar' });
  return PGlite.create({ loadDataDir });
}

async function keepTemplate(database: PGlite, template: string): Promise<void> {
  const dump = await database.dumpDataDir('none');
  await mkdir(dirname(template), { recursive: true });
  // Another process may read it now: it must never see a part.
  const whole = `${template}.${process.pid}`;
  await writeFile(whole, dump.stream());
  await rename(whole, template);
}

async function openFresh(template: string): Promise<PGlite> {
  const database = await PGlite.create();
  // Where nothing can be written, each start takes as long as the first.
  await keepTemplate(database, template).catch(() => {});
  return database;
}

/**
 * Opens an empty database in memory. Making one takes seconds, so the first start keeps a template
 * of it, and later starts load that.
 */
export async function openEmbedded(folder: string = cache): Promise<PGlite> {
  const template = await templateIn(folder);
  return openTemplate(template).catch(() => openFresh(template));
}
