import type { Page, Site } from './site.ts';

/** A page as it is written. */
export interface Written extends Page {
  readonly text: string;
}

/** The first sentence below the title, without marks. */
function firstSentence(text: string): string {
  const [first = ''] = text.split('\n').filter((line) => /^(?:[A-Z]|`\w|error-)/i.test(line));
  const plain = first.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
  return /^.*?[.:](?= |$)/.exec(plain)?.[0] ?? plain;
}

/** Writes llms.txt (llmstxt.org): what the project is, and a line for each page. */
export function llmsIndex({ sections }: Site, written: readonly Written[]): string {
  const texts = new Map(written.map(({ path, text }) => [path, text]));
  const [home = ''] = written.map(({ text }) => firstSentence(text));
  const parts = sections.map(({ title, pages }) => {
    const lines = pages.map(
      (page) =>
        `- [${page.title}](/${page.path}.html): ${firstSentence(texts.get(page.path) ?? '')}`,
    );
    return `## ${title}\n\n${lines.join('\n')}\n`;
  });
  return `# error-contract\n\n> ${home}\n\nEverything in one file: [llms-full.txt](/llms-full.txt)\n\n${parts.join('\n')}`;
}

/** Writes every page into one text. */
export function llmsFull(written: readonly Written[]): string {
  return written.map(({ path, text }) => `<!-- /${path}.html -->\n\n${text.trim()}\n`).join('\n');
}
