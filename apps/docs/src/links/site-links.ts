import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page as it is built: the ids on it, and where its links lead. */
interface BuiltPage {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

function decode(text: string): string {
  return decodeURIComponent(text.replaceAll('&amp;', '&'));
}

function readPage(html: string): BuiltPage {
  const values = (name: string) =>
    [...html.matchAll(new RegExp(`<[^>]* ${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value);
  return { ids: new Set(values('id').map(decode)), links: values('href').map(decode) };
}

/** Reads every page of a built site, by its path. */
export function readPages(folder: string): ReadonlyMap<string, BuiltPage> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const pages = names.filter((name) => name.endsWith('.html') && name !== '404.html');
  return new Map(
    pages.map((name) => [`/${name}`, readPage(readFileSync(join(folder, name), 'utf8'))]),
  );
}

/** Says which links of a page lead nowhere. Other hosts, and files that are no page, are not asked. */
export function brokenSiteLinks(
  pages: ReadonlyMap<string, BuiltPage>,
  path: string,
): readonly string[] {
  const links = pages.get(path)?.links ?? [];
  return links.filter((link) => {
    const url = new URL(link, `http://site${path}`);
    if (url.host !== 'site' || /\.(?:css|js|svg|txt|woff2)$/.test(url.pathname)) return false;
    const page = pages.get(url.pathname === '/' ? '/index.html' : url.pathname);
    const anchor = decodeURIComponent(url.hash.slice(1));
    return !page || (anchor !== '' && !page.ids.has(anchor));
  });
}
