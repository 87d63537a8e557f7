import type { Binding, NodePath } from '@babel/traverse';
import type { Node, Program, Statement } from '@babel/types';
import { originOf } from '../syntax/origin-of.ts';
import { type Range, rangeOf } from '../syntax/walk.ts';
import { deadNames } from './dead-names.ts';
import { type Dropped, dropNames } from './drop-names.ts';
import { importLine, insertLines, isImport, styleOf } from './new-imports.ts';
import type { Edit } from './rewrite-making.ts';

/** The names that a file needs, by module. */
export type Needs = ReadonlyMap<string, ReadonlySet<string>>;

/** What the imports of a file must follow. */
export interface ImportsTask {
  readonly program: NodePath<Program>;
  readonly source: string;
  readonly path: string;
  readonly needs: Needs;
  /** What was removed from the file. */
  readonly gone: readonly Range[];
}

/** The named imports of a module in a file: a list that can be extended. */
function listOf(program: NodePath<Program>, module: string): readonly Node[] | undefined {
  for (const statement of program.node.body) {
    if (statement.type === 'ImportDeclaration') {
      const named = statement.specifiers.filter(({ type }) => type === 'ImportSpecifier');
      const isValue = statement.importKind !== 'type' && named.length > 0;
      if (statement.source.value === module && isValue) return named;
    }
    if (statement.type !== 'VariableDeclaration') continue;
    for (const { id, init } of statement.declarations) {
      const origin = init && originOf(init, program.scope);
      if (id.type !== 'ObjectPattern' || origin?.module !== module) continue;
      if (origin.path.length === 0 && id.properties.length > 0) return id.properties;
    }
  }
  return undefined;
}

function lengthened(list: readonly Node[], names: ReadonlySet<string>): Edit[] {
  const last = list.at(-1);
  if (!last || names.size === 0) return [];
  const { end } = rangeOf(last);
  return [{ start: end, end, text: `, ${[...names].sort().join(', ')}` }];
}

/** The range of a statement, the line break after it, and one of the empty lines around it. */
function wholeLine(statement: Statement, source: string): Range {
  const { start, end } = rangeOf(statement);
  const stands = /(?:^|\n)\r?\n$/.test(source.slice(0, start));
  const rest = (stands ? /^[ \t]*\r?\n(?:\r?\n)?/ : /^[ \t]*\r?\n/).exec(source.slice(end));
  return { start, end: end + (rest?.[0].length ?? 0) };
}

function droppedFrom({ program, source, path, gone }: ImportsTask): readonly Dropped[] {
  const dead: ReadonlySet<Binding> = deadNames(program, gone, /\.[cm]?tsx?$/.test(path));
  const declares = new Set<Node>([...dead].map(({ path: declarator }) => declarator.parent));
  return program.node.body.flatMap((statement) => {
    if (!declares.has(statement) || !isDroppable(statement)) return [];
    return [dropNames(statement, dead, source)];
  });
}

function isDroppable(statement: Statement) {
  return statement.type === 'ImportDeclaration' || statement.type === 'VariableDeclaration';
}

/** Adds the imports that a file needs, and removes those that it does not use any more. */
export function editImports(task: ImportsTask): readonly Edit[] {
  const { program, source, path, needs } = task;
  const style = styleOf(program.node, source, path);
  const edits: Edit[] = [];
  const lines: string[] = [];
  for (const [module, names] of needs) {
    const list = listOf(program, module);
    if (list) edits.push(...lengthened(list, names));
    else lines.push(importLine(module, [...names].sort(), style));
  }
  const dropped = droppedFrom(task);
  const wholes = dropped.flatMap((one) => (one.kind === 'whole' ? [one.statement] : []));
  edits.push(...dropped.flatMap((one) => (one.kind === 'part' ? one.edits : [])));
  const place = lines.length > 0 ? wholes.find(isImport) : undefined;
  if (place) edits.push({ ...rangeOf(place), text: lines.join(style.newline) });
  else if (lines.length > 0) edits.push(insertLines(program.node, lines, style));
  const rest = wholes.filter((statement) => statement !== place);
  return [...edits, ...rest.map((statement) => ({ ...wholeLine(statement, source), text: '' }))];
}
