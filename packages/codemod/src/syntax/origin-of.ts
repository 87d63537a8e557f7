import type { Binding, Scope } from '@babel/traverse';
import type { Identifier, Node, ObjectPattern } from '@babel/types';

/** What a name stands for: a module, and the path from its exports. */
export interface Origin {
  readonly module: string;
  /** `[]` is the module, or its default export. */
  readonly path: readonly string[];
}

function stepTo(origin: Origin | undefined, name: string): Origin | undefined {
  if (!origin || (name === 'default' && origin.path.length === 0)) return origin;
  return { ...origin, path: [...origin.path, name] };
}

/** The name of a key; `undefined` if it is computed. */
export function keyName(key: Node, computed = false): string | undefined {
  if (key.type === 'StringLiteral') return key.value;
  return key.type === 'Identifier' && !computed ? key.name : undefined;
}

function ofImport({ path }: Binding): Origin | undefined {
  const declaration = path.parent;
  if (declaration.type !== 'ImportDeclaration') return undefined;
  const origin = { module: declaration.source.value, path: [] };
  if (path.node.type !== 'ImportSpecifier') return origin;
  return stepTo(origin, keyName(path.node.imported) ?? '');
}

function ofPattern(pattern: ObjectPattern, name: string, whole: Origin | undefined) {
  const property = pattern.properties.find(
    (one) =>
      one.type === 'ObjectProperty' && one.value.type === 'Identifier' && one.value.name === name,
  );
  if (property?.type !== 'ObjectProperty') return undefined;
  const key = keyName(property.key, property.computed);
  return key === undefined ? undefined : stepTo(whole, key);
}

function ofVariable({ path, identifier }: Binding): Origin | undefined {
  if (path.node.type !== 'VariableDeclarator' || !path.node.init) return undefined;
  const { id, init } = path.node;
  const whole = originOf(init, path.scope);
  if (id.type === 'Identifier') return whole;
  return id.type === 'ObjectPattern' ? ofPattern(id, identifier.name, whole) : undefined;
}

function ofName({ name }: Identifier, scope: Scope): Origin | undefined {
  const binding = scope.getBinding(name);
  // A name that is assigned again may be anything.
  if (!binding?.constant) return undefined;
  return binding.kind === 'module' ? ofImport(binding) : ofVariable(binding);
}

/**
 * Follows an expression to the module that it comes from, through imports, `require`, renaming and
 * destructuring. A name alone is not enough. `undefined` if it comes from elsewhere.
 */
export function originOf(node: Node, scope: Scope): Origin | undefined {
  if (node.type === 'Identifier') return ofName(node, scope);
  if (node.type === 'MemberExpression') {
    const name = keyName(node.property, node.computed);
    return name === undefined ? undefined : stepTo(originOf(node.object, scope), name);
  }
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return undefined;
  const [source] = node.arguments;
  const isRequire = node.callee.name === 'require' && !scope.getBinding('require');
  return isRequire && source?.type === 'StringLiteral'
    ? { module: source.value, path: [] }
    : undefined;
}
