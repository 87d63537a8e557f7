import type { NodePath } from '@babel/traverse';
import { isKey } from '../syntax/is-key.ts';
import { originOf } from '../syntax/origin-of.ts';
import { walk } from '../syntax/walk.ts';

/** The names that a module's exports have in a file, and those that are taken by something else. */
export interface TakenNames {
  /** What the file calls an export that it imports already. */
  readonly local: ReadonlyMap<string, string>;
  /** Names that mean something else somewhere in the file. */
  readonly others: ReadonlySet<string>;
}

function importedFrom(path: NodePath): string | undefined {
  const declaration = path.findParent((one) => one.isImportDeclaration());
  return declaration?.isImportDeclaration() ? declaration.node.source.value : undefined;
}

function isOf(path: NodePath, module: string): boolean {
  if (importedFrom(path) === module) return true;
  return originOf(path.node, path.scope)?.module === module;
}

function localNames(program: NodePath, module: string): ReadonlyMap<string, string> {
  const local = new Map<string, string>();
  for (const [name, { identifier, path }] of Object.entries(program.scope.bindings)) {
    const origin = originOf(identifier, program.scope);
    const declaration = path.parent;
    const isType = declaration.type === 'ImportDeclaration' && declaration.importKind === 'type';
    const [exported] = origin?.path ?? [];
    if (origin?.module === module && exported !== undefined && !isType) local.set(exported, name);
  }
  return local;
}

/** Reads which names of a module are free in a file. */
export function takenNames(program: NodePath, module: string): TakenNames {
  const others = new Set<string>();
  walk(program, (path) => {
    if (!path.isIdentifier() || isKey(path) || isOf(path, module)) return;
    others.add(path.node.name);
  });
  return { local: localNames(program, module), others };
}
