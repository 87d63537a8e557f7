import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { headingsOf, outsideCode } from '../assemble/markdown.ts';
import { root } from '../assemble/site.ts';

/** Links to our own files on GitHub are checked as if they were relative. */
const onGithub = /^https:\/\/github\.com\/error-contract\/error-contract\/(?:tree|blob)\/main\//;

/** The Markdown files that readers see: generated pages and changesets are none. */
export function markdownFiles(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '*.md'], { cwd: root, encoding: 'utf8' });
  return listed
    .split('\n')
    .filter((file) => file !== '' && !/^(?:\.changeset|apps\/docs\/pages)\//.test(file));
}

/** Every target of a link or picture in a text. */
export function targetsOf(text: string): readonly string[] {
  const found: string[] = [];
  outsideCode(text, (part) => {
    for (const [, target = ''] of part.matchAll(/\]\(([^()\s]+)\)/g)) found.push(target);
    return part;
  });
  return found;
}

function hasAnchor(path: string, anchor: string): boolean {
  const isFolder = statSync(path).isDirectory();
  // GitHub's own, for what it shows below the files of a folder.
  if (isFolder && anchor === 'readme') return true;
  const file = isFolder ? join(path, 'README.md') : path;
  if (!existsSync(file)) return false;
  return headingsOf(readFileSync(file, 'utf8')).some(({ slug }) => slug === anchor);
}

/** Says which links of a file lead nowhere: to no file, or to no heading. Other hosts are not asked. */
export function brokenLinks(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return targetsOf(text).filter((target) => {
    const own = onGithub.test(target);
    if (!own && /^[a-z]+:/.test(target)) return false;
    const [whole = '', anchor = ''] = target.replace(onGithub, '').split('#');
    const from = own ? '' : dirname(file);
    const path = whole === '' ? join(root, file) : join(root, from, whole);
    return !existsSync(path) || (anchor !== '' && !hasAnchor(path, anchor));
  });
}
