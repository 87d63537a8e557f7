import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const services = new URL('../services/', import.meta.url);

export const guide = fileURLToPath(new URL('../../../docs/migration.md', import.meta.url));

/** The path of a file of a service, such as `boom/before`. */
export function placeOf(name: string): string {
  return fileURLToPath(new URL(`${name}.ts`, services));
}

/** Reads a file of a service. */
export function textOf(name: string): string {
  return readFileSync(placeOf(name), 'utf8');
}

const indentOf = (line: string) => line.length - line.trimStart().length;

/** The part of a file between `// <part>` and `// </part>`, without its indentation. */
export function snippetOf(name: string, part: string): string {
  const found = new RegExp(`// <${part}>\n([\\s\\S]*?)\n[ \t]*// </${part}>`).exec(
    textOf(name),
  )?.[1];
  if (found === undefined) throw new Error(`${name} has no part ${part}`);
  const lines = found.split('\n');
  const indent = Math.min(...lines.filter((line) => line !== '').map(indentOf));
  return lines.map((line) => line.slice(indent)).join('\n');
}
