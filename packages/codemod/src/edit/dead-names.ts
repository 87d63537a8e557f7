import type { Binding, NodePath } from '@babel/traverse';
import type { Program } from '@babel/types';
import { libraryOf } from '../libraries/read-making.ts';
import { isKey } from '../syntax/is-key.ts';
import { originOf } from '../syntax/origin-of.ts';
import { isWithin, pathsIn, type Range, rangeOf } from '../syntax/walk.ts';

/** Whether a statement of its own at the top of the file declares a name. Only such are removed. */
export function isAtTop({ path }: Binding): boolean {
  return path.parentPath?.parentPath?.isProgram() === true;
}

/** Whether a name may be removed: it comes from a library, or was the type of a removed parameter. */
function mayGo(binding: Binding, typed: boolean): boolean {
  const { identifier, path } = binding;
  if (!isAtTop(binding)) return false;
  const module = originOf(identifier, path.scope)?.module;
  if (module !== undefined && libraryOf(module)) return true;
  return typed && path.parent.type === 'ImportDeclaration';
}

/** Where each name is used. */
export type Uses = ReadonlyMap<Binding, readonly Range[]>;

/** Where names are used. Babel's own list of references leaves out uses in types. */
export function usesIn(program: NodePath<Program>): Uses {
  const uses = new Map<Binding, Range[]>();
  for (const path of pathsIn(program)) {
    if (!path.isIdentifier() || isKey(path)) continue;
    const binding = path.scope.getBinding(path.node.name);
    if (!binding || binding.identifier === path.node) continue;
    const ranges = uses.get(binding);
    if (ranges) ranges.push(rangeOf(path.node));
    else uses.set(binding, [rangeOf(path.node)]);
  }
  return uses;
}

function isUnused(uses: readonly Range[] | undefined, removed: readonly Range[]): boolean {
  return !!uses && uses.every((use) => removed.some((one) => isWithin(use, one)));
}

/** The declaration that is removed with its name, and what it reads: `const Missing = make.NotFound`. */
function declared({ path }: Binding): Range | undefined {
  return path.isVariableDeclarator() && path.node.id.type !== 'ObjectPattern'
    ? rangeOf(path.node)
    : undefined;
}

function patternOf(
  binding: Binding,
  dead: ReadonlySet<Binding>,
  all: readonly Binding[],
): Range | undefined {
  const { path } = binding;
  if (!path.isVariableDeclarator() || path.node.id.type !== 'ObjectPattern') return undefined;
  const siblings = all.filter((one) => one.path.node === path.node);
  const { properties } = path.node.id;
  const isAll = siblings.every((one) => dead.has(one)) && siblings.length === properties.length;
  return isAll ? rangeOf(path.node) : undefined;
}

/** Finds the names at the top of a file that nothing uses after some ranges are removed. */
export function deadNames(
  program: NodePath<Program>,
  gone: readonly Range[],
  typed: boolean,
): ReadonlySet<Binding> {
  const bindings = Object.values(program.scope.bindings);
  const dead = new Set<Binding>();
  const removed = [...gone];
  const uses = usesIn(program);
  for (let size = -1; size < dead.size; ) {
    size = dead.size;
    for (const binding of bindings) {
      if (dead.has(binding) || !mayGo(binding, typed) || !isUnused(uses.get(binding), removed))
        continue;
      dead.add(binding);
      const range = declared(binding) ?? patternOf(binding, dead, bindings);
      if (range) removed.push(range);
    }
  }
  return dead;
}
