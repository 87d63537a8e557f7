import { readFileSync } from 'node:fs';

const root = new URL('../../../', import.meta.url);

/** Lines of a README or of the guide, in the parts that a reader pastes to different places. */
export interface Lines {
  readonly imports: readonly string[];
  /** The calls, each with the comments and values before it. */
  readonly statements: readonly string[];
}

/** Reads the first code block below a heading, as its reader would copy it. */
export function blockOf(page: string, heading: string): string {
  const text = readFileSync(new URL(page, root), 'utf8');
  const section = text.split(/^(?=#+ )/m).find((part) => part.startsWith(`${heading}\n`));
  const block = section && /^```[jt]s\n([^]*?)^```$/m.exec(section)?.[1];
  if (!block) throw new Error(`${page} has no code below ${heading}`);
  return block;
}

/** Takes a code block apart: its imports, and its statements, which end with a semicolon at the margin. */
export function linesOf(page: string, heading: string): Lines {
  const statements = blockOf(page, heading).match(/^\S[^]*?;(?: \/\/.*)?\n(?=\S|\n|$)/gm) ?? [];
  const isImport = (statement: string) => statement.startsWith('import ');
  return {
    imports: statements.filter(isImport),
    statements: statements.filter((statement) => !isImport(statement)),
  };
}

/** The packages that a README says to install. */
export function packagesOf(page: string): readonly string[] {
  const line = /^npm install (.*)$/m.exec(readFileSync(new URL(page, root), 'utf8'))?.[1];
  if (!line) throw new Error(`${page} does not say what to install`);
  return line.split(' ');
}
