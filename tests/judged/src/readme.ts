import { readFile, writeFile } from 'node:fs/promises';

const readme = new URL('../../../README.md', import.meta.url);
const start = '<!-- judged -->\n';
const end = '\n<!-- /judged -->';

function find(text: string): readonly [from: number, to: number] {
  const from = text.indexOf(start) + start.length;
  const to = text.indexOf(end, from);
  if (from < start.length || to < 0)
    throw new Error(`README.md has no ${start.trim()} and its end`);
  return [from, to];
}

/** Reads the block between the markers of the root README. */
export async function readBlock(): Promise<string> {
  const text = await readFile(readme, 'utf8');
  return text.slice(...find(text)).trim();
}

/** Replaces the block between the markers of the root README. */
export async function writeBlock(block: string): Promise<void> {
  const text = await readFile(readme, 'utf8');
  const [from, to] = find(text);
  await writeFile(readme, `${text.slice(0, from)}\n${block}\n${text.slice(to)}`);
}
