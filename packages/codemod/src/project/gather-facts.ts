import type { NodePath } from '@babel/traverse';
import { findHandlers } from '../handlers/find-handlers.ts';
import type { Library } from '../libraries/made-error.ts';
import { lineOf } from '../syntax/line-of.ts';
import { parseSource } from '../syntax/parse-source.ts';
import { isWithin, pathsIn, programOf, type Range } from '../syntax/walk.ts';
import { findGivers } from './find-givers.ts';
import { findReaders, type Reader } from './find-readers.ts';
import type { SourceFile } from './source-file.ts';

/** What one file of a service says about what may be done in the others. */
export interface Facts {
  /** Where errors of a library are read in a way that an ApiError does not know. */
  readonly readers: ReadonlyMap<Library, string>;
  /** Where an error of the service's own is given a status. */
  readonly giver: string | undefined;
  /** Whether an exception filter of Nest answers every error with the contract. */
  readonly hasNestFilter: boolean;
}

function catchesAll(path: NodePath): boolean {
  if (!path.isDecorator()) return false;
  const { expression } = path.node;
  if (expression.type !== 'CallExpression' || expression.arguments.length > 0) return false;
  return expression.callee.type === 'Identifier' && expression.callee.name === 'Catch';
}

function isNestFilter(program: NodePath): boolean {
  const paths = pathsIn(program);
  const answers = paths.some((path) => path.isIdentifier({ name: 'toErrorResponse' }));
  return answers && paths.some(catchesAll);
}

/** A parser that fails has its say where the file itself is looked at. */
function parsed({ text, path }: SourceFile): NodePath | undefined {
  try {
    return programOf(parseSource(text, path));
  } catch {
    return undefined;
  }
}

/** What one file says. */
interface Said {
  readonly file: SourceFile;
  /** The handlers that can be replaced. */
  readonly replaced: readonly Range[];
  readonly readers: readonly Reader[];
  readonly givers: readonly Range[];
  readonly hasNestFilter: boolean;
}

function replaceable(program: NodePath): readonly Range[] {
  return findHandlers(program).flatMap(({ range, doubt }) => (doubt === undefined ? [range] : []));
}

function saidBy(file: SourceFile): Said[] {
  const program = parsed(file);
  if (!program) return [];
  return [
    {
      file,
      replaced: replaceable(program),
      readers: findReaders(program),
      givers: findGivers(program),
      hasNestFilter: isNestFilter(program),
    },
  ];
}

function placeOf({ path, text }: SourceFile, { start }: Range): string {
  return `${path}:${lineOf(text, start)}`;
}

/** The first reader of each library, outside of the handlers that are replaced. */
function firstReaders(said: readonly Said[], replaces: boolean): ReadonlyMap<Library, string> {
  const first = new Map<Library, string>();
  for (const { file, replaced, readers } of said) {
    for (const { range, library, what } of readers) {
      const goes = replaces && replaced.some((one) => isWithin(range, one));
      if (first.has(library) || goes) continue;
      first.set(library, `${placeOf(file, range)} ${what}`);
    }
  }
  return first;
}

/** Reads all files of a service for what must be known before the first is rewritten. */
export function gatherFacts(files: readonly SourceFile[]): Facts {
  const said = files.flatMap(saidBy);
  const [giver] = said.flatMap(({ file, givers }) => givers.map((range) => placeOf(file, range)));
  return {
    readers: firstReaders(said, giver === undefined),
    giver,
    hasNestFilter: said.some((one) => one.hasNestFilter),
  };
}
