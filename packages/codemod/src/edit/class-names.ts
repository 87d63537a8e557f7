import type { NodePath } from '@babel/traverse';
import { classNames } from '../libraries/status-names.ts';
import { isKey } from '../syntax/is-key.ts';
import { originOf } from '../syntax/origin-of.ts';
import { pathsIn } from '../syntax/walk.ts';

/** The names of our classes that a file uses already. */
export interface TakenNames {
  /** The local name of each export that the file imports already. */
  readonly local: ReadonlyMap<string, string>;
  /** Names of our classes that mean something else somewhere in the file. */
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

/** `import type { ApiError }` and `import { type ApiError }`: no value has the name. */
function isType({ node, parent }: NodePath): boolean {
  return [node, parent].some((one) => 'importKind' in one && one.importKind === 'type');
}

function localNames(program: NodePath, module: string): ReadonlyMap<string, string> {
  const local = new Map<string, string>();
  for (const [name, { identifier, path }] of Object.entries(program.scope.bindings)) {
    const origin = originOf(identifier, program.scope);
    const [exported] = origin?.path ?? [];
    if (origin?.module === module && exported !== undefined && !isType(path))
      local.set(exported, name);
  }
  return local;
}

/** Names that a file imports as types: to import them once more does not compile. */
function typeNames({ scope }: NodePath): readonly string[] {
  const types = Object.entries(scope.bindings).filter(([, { path }]) => isType(path));
  return types.map(([name]) => name);
}

/** Finds which names of our classes a file uses already. */
export function takenNames(program: NodePath, module: string): TakenNames {
  const others = pathsIn(program).flatMap((path) => {
    if (!path.isIdentifier() || !classNames.has(path.node.name)) return [];
    return isKey(path) || isOf(path, module) ? [] : [path.node.name];
  });
  return {
    local: localNames(program, module),
    others: new Set([...others, ...typeNames(program)]),
  };
}

/** Why a class of ours cannot be imported under its name. */
export function nameDoubt(name: string, names: TakenNames): string | undefined {
  return !names.local.has(name) && names.others.has(name)
    ? `${name} already means something else in this file`
    : undefined;
}
