import { readFileSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import { referencePage } from '../reference/reference-page.ts';
import { tables } from '../tables/tables.ts';
import { resolveLinks } from './links.ts';
import { outsideCode, sectionOf } from './markdown.ts';
import type { Page, Site } from './site.ts';

const languages = new Map([
  ['.cjs', 'js'],
  ['.mjs', 'js'],
  ['.mts', 'ts'],
]);

/** The part of a file between `// <part>` and `// </part>`. @throws {Error} if there is none */
function partOf(file: string, text: string, part: string): string {
  const found = new RegExp(`// <${part}>\\n([\\s\\S]*?)\\n[ \t]*// </${part}>`).exec(text)?.[1];
  if (found === undefined) throw new Error(`${file} has no part ${part}`);
  return found;
}

function codeBlock(root: string, target: string, label: string): string {
  const [file = '', part] = target.split('#');
  const extension = extname(file);
  const language = languages.get(extension) ?? extension.slice(1);
  const text = readFileSync(join(root, file), 'utf8').trimEnd();
  const code = part === undefined ? text : partOf(file, text, part);
  return `\`\`\`${language}${label ? ` [${label}]` : ''}\n${code}\n\`\`\``;
}

/** What a test keeps up to date in a guide, between `<!-- mark -->` and `<!-- / -->`. */
function marked(file: string, text: string, mark: string): string {
  const from = text.indexOf(`<!-- ${mark} -->`);
  const to = text.indexOf('<!-- / -->', from);
  if (from < 0 || to < 0) throw new Error(`${file} has no mark ${mark}`);
  return text.slice(from, to);
}

/** A file, or a part of it, with its links as they are on the page. */
function included(site: Site, page: string, target: string, mark = ''): string {
  const [file = '', slug] = target.split('#');
  const text = readFileSync(join(site.root, file), 'utf8');
  const section = slug === undefined ? text : sectionOf(text, slug);
  return resolveLinks(site, { file, page }, mark ? marked(file, section, mark) : section);
}

const directive = /^<!-- (include|code|table) (\S+)(?: (.+?))? -->$/gm;

/** Makes what stands in the place of a directive. */
async function made(
  site: Site,
  { path: page, file = '' }: Page,
  found: RegExpMatchArray,
): Promise<string> {
  const [, kind, name = '', label = ''] = found;
  const target = posix.join(posix.dirname(file), name);
  if (kind === 'include') return included(site, page, target, label);
  if (kind === 'code') return codeBlock(site.root, target, label);
  const table = tables.get(name);
  if (!table) throw new Error(`${file}: there is no table ${name}`);
  return resolveLinks(site, { file, page }, await table());
}

/**
 * Writes a page: its own text, and what it takes from elsewhere.
 * `<!-- include FILE#heading -->` is a section of a file, with `MARK` behind it only what a test
 * keeps up to date there, `<!-- code FILE#part LABEL -->` a block of code, `<!-- table NAME -->` what
 * a function of `tables/` makes. Paths begin at the folder of the page.
 * @throws {Error} for a file, a section, a table or the target of a link that is not there
 */
export async function fillPage(site: Site, page: Page): Promise<string> {
  if (page.file === undefined) return referencePage(page.path);
  const text = included(site, page.path, page.file);
  const parts = new Map<string, string>();
  for (const found of text.matchAll(directive)) parts.set(found[0], await made(site, page, found));
  const filled = text.replace(directive, (whole) => parts.get(whole) ?? whole);
  // Marks of the tests that keep a text up to date.
  return outsideCode(filled, (part) => part.replace(/<!--.*?-->/g, ''));
}
