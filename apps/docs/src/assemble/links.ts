import { existsSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { outsideCode } from './markdown.ts';
import type { Site } from './site.ts';

const home = 'https://github.com/error-contract/error-contract/';
const inRepository = new RegExp(`^${home}(?:tree|blob)/main/`);
const hasScheme = /^[a-z][a-z\d+.-]*:/i;

/** Names the file that a path leads to: a folder shows its README. */
function fileAt(root: string, path: string): string | undefined {
  if (!existsSync(posix.join(root, path))) return undefined;
  if (!statSync(posix.join(root, path)).isDirectory()) return path;
  const readme = posix.join(path, 'README.md');
  return existsSync(posix.join(root, readme)) ? readme : undefined;
}

/** Where a link was written, and on which page it stands. */
export interface Place {
  /** The file, from the root of the repository. */
  readonly file: string;
  /** The page, such as `quick-start/express`. */
  readonly page: string;
}

function toPage(page: string, from: string, anchor: string): string {
  if (page === from) return anchor;
  const path = posix.relative(posix.dirname(from), `${page}.md`);
  return `${path.startsWith('.') ? path : `./${path}`}${anchor}`;
}

/** Sends a link to the page that shows what it leads to, else to the repository. */
export function resolveLink(site: Site, { file, page }: Place, target: string): string {
  const [whole = '', ...rest] = target.split('#');
  const anchor = rest.length > 0 ? `#${rest.join('#')}` : '';
  const own = inRepository.test(whole);
  if (hasScheme.test(whole) && !own) return target;
  // A path from the root of the site is that of a page already.
  if (whole.startsWith('/')) return target;
  const path = own ? whole.replace(inRepository, '') : posix.join(posix.dirname(file), whole);
  const found = whole === '' ? file : fileAt(site.root, path);
  const shown = found === undefined ? undefined : site.pageOf(found);
  // GitHub's own anchor of a README is no heading.
  if (shown !== undefined) return toPage(shown, page, anchor === '#readme' ? '' : anchor);
  if (whole === '') return anchor;
  if (!existsSync(posix.join(site.root, path))) throw new Error(`${file} links to ${target}`);
  const isFolder = statSync(posix.join(site.root, path)).isDirectory();
  return `${home}${isFolder ? 'tree' : 'blob'}/main/${path.replace(/\/$/, '')}${anchor}`;
}

/** Resolves every link of a text. Pictures are read from where they are. */
export function resolveLinks(site: Site, place: Place, text: string): string {
  const depth = place.page.split('/').length + 1;
  const picture = (target: string) =>
    hasScheme.test(target)
      ? target
      : '../'.repeat(depth + 2) + posix.join(posix.dirname(place.file), target);
  return outsideCode(text, (part) =>
    part.replace(/(!?)(\[[^\]]*\]|\])\(([^()\s]+)\)/g, (_, mark, label, target) =>
      mark
        ? `${mark}${label}(${picture(target)})`
        : `${label}(${resolveLink(site, place, target)})`,
    ),
  );
}
