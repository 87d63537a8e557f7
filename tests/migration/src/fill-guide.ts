import { snippetOf } from './files.ts';
import { type Library, libraries } from './libraries.ts';

/** What was measured for the guide. */
export interface Measured {
  /** What each stage of a library's service answered: `boom/before`. */
  readonly answers: ReadonlyMap<string, readonly string[]>;
  /** The table of deviations that `report/report` prints. */
  readonly deviations: string;
}

const marked =
  /(<!-- (snippet|deviations|answers)(?: (\S+))?(?: (\S+))? -->\n\n)([\s\S]*?)(\n\n<!-- \/ -->)/g;

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

/** A table as the formatter writes it: every column as wide as its widest cell. */
function tableOf([titles = [], ...rows]: readonly (readonly string[])[]): string {
  const lines = [titles, titles.map(() => '---'), ...rows];
  const widths = titles.map((_, at) => Math.max(...lines.map((cells) => cells[at]?.length ?? 0)));
  const written = lines.map((cells, line) => {
    const padded = cells.map((cell, at) => cell.padEnd(widths[at] ?? 0, line === 1 ? '-' : ' '));
    return `| ${padded.join(' | ')} |`;
  });
  return written.join('\n');
}

const code = (text: string) => `\`${text.replaceAll('|', '\\|')}\``;

function answersOf({ name, requests }: Library, { answers }: Measured): string {
  const [before, after] = ['before', 'unchanged'].map((stage) => answers.get(`${name}/${stage}`));
  const rows = requests.map(([method, path, body], at) => [
    code([method, path, body].join(' ').trim()),
    code(before?.[at] ?? ''),
    code(after?.[at] ?? ''),
  ]);
  return tableOf([['request', 'before', 'with the contract'], ...rows]);
}

function contentOf(kind: string, name: string, part: string, measured: Measured): string {
  if (kind === 'snippet') return fenced('ts', snippetOf(name, part));
  if (kind === 'deviations') return fenced('text', measured.deviations.trimEnd());
  const library = libraries.find((one) => one.name === name);
  if (!library) throw new Error(`The guide shows answers of ${name}, which is no library here`);
  return answersOf(library, measured);
}

/** Fills what is marked in the guide with what the files say and what the services answered. */
export function fillGuide(text: string, measured: Measured): string {
  return text.replace(
    marked,
    (_, start: string, kind: string, name: string, part: string, _old: string, end: string) =>
      start + contentOf(kind, name, part, measured) + end,
  );
}

/** Code of the guide that no mark fills, and is therefore in no file that was run; and broken marks. */
export function looseCode(text: string): readonly string[] {
  return text.replace(marked, '').match(/^```(?:js|ts)\n[\s\S]*?^```$|<!--.*?-->/gm) ?? [];
}
