import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fillPage } from './fill-page.ts';
import { llmsFull, llmsIndex, type Written } from './llms.ts';
import { escapeForVue } from './markdown.ts';
import { site } from './site.ts';

/** Where the pages are written that VitePress reads. */
export const pagesFolder = fileURLToPath(new URL('../../dist/pages/', import.meta.url));

async function write(file: string, text: string): Promise<void> {
  const path = join(pagesFolder, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** Writes every page of the site as one Markdown file, and the two files for language models. */
export async function writeSite(): Promise<void> {
  await rm(pagesFolder, { recursive: true, force: true });
  const written: Written[] = [];
  for (const page of site.sections.flatMap(({ pages }) => pages)) {
    const text = await fillPage(site, page);
    await write(`${page.path}.md`, escapeForVue(text));
    written.push({ ...page, text });
  }
  await write('public/llms.txt', llmsIndex(site, written));
  await write('public/llms-full.txt', llmsFull(written));
}
