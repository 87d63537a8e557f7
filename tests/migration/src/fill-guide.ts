import { snippetOf } from './files.ts';
import { type Library, libraries } from './libraries.ts';

/** What the services sent, for the guide. */
export interface Measured {
  /** The responses of each stage, by names such as `boom/before`. */
  readonly answers: ReadonlyMap<string, readonly string[]>;
  /** The table of deviations that `report/report` prints. */
  readonly deviations: string;
}

const marked =
  /(<!-- (snippet|deviations|answers)(?: (\S+))?(?: (\S+))? -->\n\n)([\s\S]*?)(\n\n<!-- \/ -->)/g;

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

/** Writes a table as the formatter does: every column as wide as its widest cell. */
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
  if (!library)
    throw new Error(`The guide shows answers of ${name}, which is not in the list of libraries`);
  return answersOf(library, measured);
}

/** Fills the marked places of the guide from the files and the responses. */
export function fillGuide(text: string, measured: Measured): string {
  return text.replace(
    marked,
    (_, start: string, kind: string, name: string, part: string, _old: string, end: string) =>
      start + contentOf(kind, name, part, measured) + end,
  );
}

/** Finds code in the guide that comes from no file, and broken marks. */
export function looseCode(text: string): readonly string[] {
  return text.replace(marked, '').match(/^```(?:js|ts)\n[\s\S]*?^```$|<!--.*?-->/gm) ?? [];
}
