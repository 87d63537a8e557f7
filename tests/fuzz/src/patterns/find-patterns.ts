import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from '@babel/parser';

const packages = join(import.meta.dirname, '../../../../packages');

/** A pattern in the source of a package. */
export interface Found {
  /** The file, below `packages`. */
  readonly file: string;
  readonly pattern: RegExp;
}

/** What is found in the sources: patterns, and the files that make one of a text. */
export interface Patterns {
  readonly literals: readonly Found[];
  readonly built: readonly string[];
}

/** The codemod reads the sources of its user, and tables of tests are ours. */
const exempt = /^codemod\/|\.test(?:-d)?\.ts$|\/(?:testing|tables)\//;

interface Token {
  readonly value?: unknown;
}

function tokensOf(file: string): readonly Token[] {
  const source = readFileSync(join(packages, file), 'utf8');
  const { tokens } = parse(source, { sourceType: 'module', plugins: ['typescript'], tokens: true });
  return (tokens ?? []) as readonly Token[];
}

/** A regular expression is a token whose value has a pattern and flags. */
function literalOf({ value }: Token): RegExp | undefined {
  if (typeof value !== 'object' || value === null || !('pattern' in value)) return undefined;
  const { pattern, flags } = value as { pattern: string; flags: string };
  return new RegExp(pattern, flags);
}

/** `new RegExp(…)`; a type of this name is followed by anything else. */
function builds(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ value }, index) => value === 'new' && tokens[index + 1]?.value === 'RegExp',
  );
}

/** Finds every regular expression in the sources of the packages. */
export function findPatterns(): Patterns {
  const paths = globSync(join(packages, '*/src/**/*.ts')).map((path) => relative(packages, path));
  const files = paths.filter((path) => !exempt.test(path)).sort();
  const read = files.map((file) => ({ file, tokens: tokensOf(file) }));
  const literals = read.flatMap(({ file, tokens }) =>
    tokens.flatMap((token) => literalOf(token) ?? []).map((pattern) => ({ file, pattern })),
  );
  return { literals, built: read.filter(({ tokens }) => builds(tokens)).map(({ file }) => file) };
}
