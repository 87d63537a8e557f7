import type { NodePath } from '@babel/traverse';
import { findHandlers } from '../handlers/find-handlers.ts';
import type { Handler } from '../handlers/handler.ts';
import type { Library } from '../libraries/made-error.ts';
import { lineOf } from '../syntax/line-of.ts';
import { parseSource } from '../syntax/parse-source.ts';
import { isWithin, programOf, type Range, walk } from '../syntax/walk.ts';
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

function isNestFilter(program: NodePath): boolean {
  let catchesAll = false;
  let answers = false;
  walk(program, (path) => {
    if (path.isIdentifier({ name: 'toErrorResponse' })) answers = true;
    if (!path.isDecorator()) return;
    const { expression } = path.node;
    if (expression.type !== 'CallExpression' || expression.arguments.length > 0) return;
    if (expression.callee.type === 'Identifier' && expression.callee.name === 'Catch')
      catchesAll = true;
  });
  return catchesAll && answers;
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
  readonly handlers: readonly Handler[];
  readonly readers: readonly Reader[];
  readonly givers: readonly Range[];
  readonly hasNestFilter: boolean;
}

function saidBy(file: SourceFile): Said[] {
  const program = parsed(file);
  if (!program) return [];
  return [
    {
      file,
      handlers: findHandlers(program),
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
  for (const { file, handlers, readers } of said) {
    const replaced = handlers.filter(({ doubt }) => replaces && doubt === undefined);
    for (const { range, library, what } of readers) {
      if (first.has(library) || replaced.some((one) => isWithin(range, one.range))) continue;
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
