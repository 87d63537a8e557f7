/** Makes the anchor of a heading as GitHub does, so that one link works there and on the site. */
export function slugify(heading: string): string {
  return heading
    .replace(/<[^>]*>/g, '')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');
}

/** The text of a heading as a reader sees it: without the marks of links and code. */
function headingText(line: string): string {
  return line
    .replace(/^#+ /, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '');
}

/** A heading, its level, and where it is. */
export interface Heading {
  readonly level: number;
  readonly slug: string;
  readonly line: number;
}

/** Marks each line that is inside of a block of code, its fences included. */
export function codeLines(lines: readonly string[]): readonly boolean[] {
  let fence: string | undefined;
  return lines.map((line) => {
    const [, mark] = /^ *(```+|~~~+)/.exec(line) ?? [];
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence)) {
      fence = undefined;
      return true;
    }
    return fence !== undefined;
  });
}

/** Lists the headings of a text, each with the anchor that GitHub gives it. */
export function headingsOf(text: string): readonly Heading[] {
  const lines = text.split('\n');
  const isCode = codeLines(lines);
  const seen = new Map<string, number>();
  return lines.flatMap((line, at) => {
    const [marks] = /^#{1,6}(?= )/.exec(line) ?? [];
    if (marks === undefined || isCode[at]) return [];
    const slug = slugify(headingText(line));
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    return [{ level: marks.length, slug: before ? `${slug}-${before}` : slug, line: at }];
  });
}

/** Cuts a section out of a text, without its heading. @throws {Error} if there is none */
export function sectionOf(text: string, slug: string): string {
  const headings = headingsOf(text);
  const at = headings.findIndex((heading) => heading.slug === slug);
  const start = headings[at];
  if (!start) throw new Error(`There is no heading #${slug}`);
  const end = headings.slice(at + 1).find(({ level }) => level <= start.level);
  return text
    .split('\n')
    .slice(start.line + 1, end?.line)
    .join('\n')
    .trim();
}

/** Changes the parts of a text that are not code. */
export function outsideCode(text: string, change: (part: string) => string): string {
  const lines = text.split('\n');
  const isCode = codeLines(lines);
  const changed = lines.map((line, at) => {
    if (isCode[at]) return line;
    // Code between one or more backticks stays.
    return line.replace(/(`+)(?:(?!\1).)*\1|[^`]+/g, (part) =>
      part.startsWith('`') ? part : change(part),
    );
  });
  return changed.join('\n');
}

/** Tags that a text means as such: breaks, and components, whose names have a capital. */
const tag = /<(?!br>|\/?[A-Z][A-Za-z]+)/g;

/** Keeps VitePress from reading `<field>` or `{{run}}` in a text as its own. */
export function escapeForVue(text: string): string {
  return outsideCode(text, (part) => part.replace(tag, '&lt;').replaceAll('{{', '&#123;&#123;'));
}
