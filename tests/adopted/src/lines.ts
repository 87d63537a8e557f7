import { readFileSync } from 'node:fs';
import type { Service } from './services.ts';

const root = new URL('../../../', import.meta.url);

/** How far a service is: as it was, with the lines pasted, and with its own handlers out as well. */
export type Stage = 'before' | 'pasted' | 'adopted';

/** What a reader copies from a page, in the parts that go to different places. */
export interface Lines {
  readonly imports: readonly string[];
  /** The calls, each with the comments before it. */
  readonly statements: readonly string[];
}

/** Reads the code blocks below a heading. */
function blocksOf(page: string, heading: string): readonly string[] {
  const text = readFileSync(new URL(page, root), 'utf8');
  const section = text.split(/^(?=#+ )/m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const blocks = [...section.matchAll(/^```[jt]s\n([\s\S]*?)^```$/gm)].map(
    ([, block = '']) => block,
  );
  if (blocks.length === 0) throw new Error(`${page} has no code below ${heading}`);
  return blocks;
}

/** Takes a block apart: its imports, and its statements, which end with a semicolon at the margin. */
function linesOf(page: string, heading: string): Lines {
  const [block = ''] = blocksOf(page, heading);
  const statements = block.match(/^\S[\s\S]*?;(?: \/\/.*)?\n(?=\S|\n|$)/gm) ?? [];
  const isImport = (statement: string) => statement.startsWith('import ');
  return {
    imports: statements.filter(isImport),
    statements: statements.filter((statement) => !isImport(statement)),
  };
}

/** Of the first example, what a service that runs has not yet. */
function linesForNest(page: string): Lines {
  const [example = ''] = blocksOf(page, '# @error-contract/nest');
  const [, call = ''] = /imports: \[(.*)\]/.exec(example) ?? [];
  return {
    imports: example.match(/^import .*contract\/nest.*\n/gm) ?? [],
    statements: [`${call},\n`],
  };
}

/** The lines of a stage, as the pages show them. */
export function linesFor({ adapter, isNest }: Service, stage: Exclude<Stage, 'before'>): Lines {
  const page = `packages/${adapter}/README.md`;
  if (isNest) return linesForNest(page);
  const pasted = linesOf(page, '## In a service that you already run');
  if (stage === 'pasted') return pasted;
  // The call with options takes the place of the one without.
  const options = linesOf(page, '### Own error handlers');
  const isElsewhere = (statement: string) => statement.startsWith('guardServer(');
  return {
    imports: [...new Set([...options.imports, ...pasted.imports])],
    statements: [...options.statements, ...pasted.statements.filter(isElsewhere)],
  };
}

/** The packages that the README of an adapter says to install. */
export function packagesFor({ adapter }: Service): readonly string[] {
  const readme = readFileSync(new URL(`packages/${adapter}/README.md`, root), 'utf8');
  const line = /^npm install (.*)$/m.exec(readme)?.[1];
  if (!line) throw new Error(`The README of ${adapter} does not say what to install`);
  return line.split(' ');
}
