import type { NodePath } from '@babel/traverse';
import { findHandlers } from '../handlers/find-handlers.ts';
import type { Library } from '../libraries/made-error.ts';
import { lineOf } from '../syntax/line-of.ts';
import { parseSource } from '../syntax/parse-source.ts';
import { isWithin, programOf, walk } from '../syntax/walk.ts';
import { findReaders } from './find-readers.ts';
import type { SourceFile } from './source-file.ts';

/** What one file of a service says about what may be done in the others. */
export interface Facts {
  /** Where errors of a library are read in a way that an ApiError does not know. */
  readonly readers: ReadonlyMap<Library, string>;
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

/** Reads all files of a service for what must be known before the first is rewritten. */
export function gatherFacts(files: readonly SourceFile[]): Facts {
  const readers = new Map<Library, string>();
  let hasNestFilter = false;
  for (const file of files) {
    const program = parsed(file);
    if (!program) continue;
    hasNestFilter ||= isNestFilter(program);
    const replaced = findHandlers(program).filter(({ doubt }) => doubt === undefined);
    for (const { range, library, what } of findReaders(program)) {
      if (readers.has(library) || replaced.some((one) => isWithin(range, one.range))) continue;
      readers.set(library, `${file.path}:${lineOf(file.text, range.start)} ${what}`);
    }
  }
  return { readers, hasNestFilter };
}
