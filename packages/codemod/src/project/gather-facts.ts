import type { NodePath } from '@babel/traverse';
import { findMakings } from '../edit/find-makings.ts';
import { findHandlers } from '../handlers/find-handlers.ts';
import type { Library } from '../libraries/made-error.ts';
import { libraryOf } from '../libraries/read-making.ts';
import { lineOf } from '../syntax/line-of.ts';
import { literalText } from '../syntax/origin-of.ts';
import { parseSource } from '../syntax/parse-source.ts';
import { isWithin, pathsIn, programOf, type Range } from '../syntax/walk.ts';
import { findGivers } from './find-givers.ts';
import { findReaders, type Reader } from './find-readers.ts';
import type { SourceFile } from './source-file.ts';

/** A place that reads what an ApiError does not have. */
export interface ReadPlace extends Pick<Reader, 'what' | 'advice'> {
  /** `src/app.js:28` */
  readonly place: string;
}

/** What the files of a service say about changes in each of them. */
export interface Facts {
  /** Where something is read from a library's errors that an ApiError does not have. */
  readonly readers: ReadonlyMap<Library, readonly ReadPlace[]>;
  /** Where the service gives an error of its own a status. */
  readonly giver: string | undefined;
  /** Whether an exception filter of Nest answers every error with the contract. */
  readonly hasNestFilter: boolean;
  /** The libraries of which some file makes an error that can be rewritten. */
  readonly made: ReadonlySet<Library>;
  /** Whether a file loads @fastify/sensible, which decorates the apps of others. */
  readonly importsSensible: boolean;
}

function catchesAll(path: NodePath): boolean {
  if (!path.isDecorator()) return false;
  const { expression } = path.node;
  if (expression.type !== 'CallExpression' || expression.arguments.length > 0) return false;
  return expression.callee.type === 'Identifier' && expression.callee.name === 'Catch';
}

/** A filter on Express may use the handler of the adapter. */
function answers(path: NodePath): boolean {
  if (path.isImportDeclaration()) return path.node.source.value === '@error-contract/express';
  return path.isIdentifier({ name: 'toErrorResponse' });
}

/** The module has the filter. */
function hasModule(path: NodePath): boolean {
  return path.isImportDeclaration() && path.node.source.value === '@error-contract/nest';
}

function isNestFilter(program: NodePath): boolean {
  const paths = pathsIn(program);
  return paths.some(hasModule) || (paths.some(answers) && paths.some(catchesAll));
}

/** A failure of the parser is reported when the file itself is migrated. */
function parsed({ text, path }: SourceFile): NodePath | undefined {
  try {
    return programOf(parseSource(text, path));
  } catch {
    return undefined;
  }
}

/** What one file says about the others. */
interface Said {
  readonly file: SourceFile;
  /** The handlers that can be replaced. */
  readonly replaced: readonly Range[];
  readonly readers: readonly Reader[];
  readonly givers: readonly Range[];
  readonly hasNestFilter: boolean;
  readonly importsSensible: boolean;
  readonly made: readonly Library[];
}

function madeIn(program: NodePath): readonly Library[] {
  return findMakings(program, false).flatMap(({ library, made }) =>
    'reason' in made ? [] : [library],
  );
}

function importsSensible(program: NodePath): boolean {
  return pathsIn(program).some(({ node }) => libraryOf(literalText(node) ?? '') === 'sensible');
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
      importsSensible: importsSensible(program),
      made: madeIn(program),
    },
  ];
}

function placeOf({ path, text }: SourceFile, { start }: Range): string {
  return `${path}:${lineOf(text, start)}`;
}

/** The readers of each library, outside of the handlers that are replaced. */
function readersOf(said: readonly Said[], replaces: boolean): Facts['readers'] {
  const places = new Map<Library, ReadPlace[]>();
  for (const { file, replaced, readers } of said) {
    for (const { range, library, what, advice } of readers) {
      if (replaces && replaced.some((one) => isWithin(range, one))) continue;
      const known = places.get(library) ?? [];
      const place = placeOf(file, range);
      if (known.every((one) => one.place !== place)) known.push({ place, what, advice });
      places.set(library, known);
    }
  }
  return places;
}

/** Reads from all files of a service what must be known before the first is rewritten. */
export function gatherFacts(files: readonly SourceFile[]): Facts {
  const said = files.flatMap(saidBy);
  const [giver] = said.flatMap(({ file, givers }) => givers.map((range) => placeOf(file, range)));
  return {
    readers: readersOf(said, giver === undefined),
    giver,
    hasNestFilter: said.some((one) => one.hasNestFilter),
    importsSensible: said.some((one) => one.importsSensible),
    made: new Set(said.flatMap((one) => one.made)),
  };
}
