import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { brokenLinks, markdownFiles } from './repository-links.ts';
import { brokenSiteLinks, readPages } from './site-links.ts';

const folder = fileURLToPath(new URL('../../dist/site/', import.meta.url));
const pages = readPages(folder);

test.each(markdownFiles())('every link of %s leads somewhere', (file) => {
  expect(brokenLinks(file)).toEqual([]);
});

describe('the site', () => {
  test('has its pages', () => expect(pages.size).toBeGreaterThan(30));

  test.each([...pages.keys()])('every link of %s leads somewhere', (path) => {
    expect(brokenSiteLinks(pages, path)).toEqual([]);
  });

  test('has llms.txt, whose links lead to pages', () => {
    const text = readFileSync(join(folder, 'llms.txt'), 'utf8');
    const targets = [...text.matchAll(/\]\((\/[^)]+)\)/g)].map(([, target = '']) => target);
    expect(targets.length).toBeGreaterThan(30);
    expect(targets.filter((target) => !existsSync(join(folder, target)))).toEqual([]);
  });

  test('has every page in llms-full.txt', () => {
    const text = readFileSync(join(folder, 'llms-full.txt'), 'utf8');
    for (const path of pages.keys()) expect(text).toContain(`<!-- ${path} -->`);
  });
});
