import { readFileSync } from 'node:fs';

/** A block of code in the guide, and the file that it claims to show. */
export interface Block {
  readonly language: string;
  readonly code: string;
  readonly snippet: string | undefined;
}

const fenced = /(?:<!-- snippet: (\S+) -->\n\n)?^```(\w*)\n([\s\S]*?)^```$/gm;

/** The text of a guide in `docs/`. */
export function readGuide(name: string): string {
  return readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
}

/** The blocks of code of a guide. `<!-- snippet: its/file -->` names the file of a block. */
export function blocksOf(guide: string): readonly Block[] {
  return [...guide.matchAll(fenced)].map(([, snippet, language = '', code = '']) => ({
    language,
    code,
    snippet,
  }));
}

/** The messages of each status: the first cells of the table below its heading. */
export function messagesOf(guide: string): ReadonlyMap<number, readonly string[]> {
  const sections = guide.split(/^### /m).filter((section) => /^\d{3} /.test(section));
  return new Map(
    sections.map((section) => {
      const messages = section.matchAll(/^\| `([^`]+)` +\|/gm);
      return [Number(section.slice(0, 3)), [...messages].map(([, message = '']) => message)];
    }),
  );
}
