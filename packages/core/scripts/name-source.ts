import { readFileSync, writeFileSync } from 'node:fs';
import { metadataSource } from './metadata-source.ts';

/** The pages that say which metadata the tables are made from. */
export const pages: readonly URL[] = [
  '../NOTICE.md',
  '../README.md',
  '../../../python/src/error_contract/NOTICE.md',
].map((path) => new URL(path, import.meta.url));

const named = /libphonenumber \S+, as libphonenumber-js \S+ of \S+ holds it/;

/** Reads a page, and names in it the metadata of now. */
export function withSource(page: URL): string {
  const text = readFileSync(page, 'utf8');
  if (!named.test(text)) throw new Error(`${page.pathname} does not name the metadata`);
  return text.replace(named, metadataSource);
}

if (import.meta.main) for (const page of pages) writeFileSync(page, withSource(page));
