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

/** The text of a literal, also of a template without expressions; `undefined` for anything else. */
export function literalText(node: Node | null | undefined): string | undefined {
  if (node?.type === 'StringLiteral') return node.value;
  if (node?.type !== 'TemplateLiteral' || node.expressions.length > 0) return undefined;
  return node.quasis[0]?.value.cooked ?? undefined;
}

/** The name of a key, `createError[404]` included; `undefined` if it is only known at run time. */
export function keyName(key: Node, computed = false): string | undefined {
  if (key.type === 'NumericLiteral') return String(key.value);
  const text = literalText(key);
  if (text !== undefined) return text;
  return key.type === 'Identifier' && !computed ? key.name : undefined;
}

function ofImport({ path }: Binding): Origin | undefined {
  const declaration = path.parent;
  if (declaration.type !== 'ImportDeclaration') return undefined;
  const origin = { module: declaration.source.value, path: [] };
  if (path.node.type !== 'ImportSpecifier') return origin;
  return stepTo(origin, keyName(path.node.imported) ?? '');
}

/** `import createError = require('http-errors')`. */
function ofImportEquals({ path }: Binding): Origin | undefined {
  if (path.node.type !== 'TSImportEqualsDeclaration') return undefined;
  const { moduleReference: from } = path.node;
  const module = from.type === 'TSExternalModuleReference' ? from.expression.value : undefined;
  return module === undefined ? undefined : { module, path: [] };
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
  return ofImport(binding) ?? ofImportEquals(binding) ?? ofVariable(binding);
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
  if (node.type === 'TSQualifiedName') return stepTo(originOf(node.left, scope), node.right.name);
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return undefined;
  const [source] = node.arguments;
  const isRequire = node.callee.name === 'require' && !scope.getBinding('require');
  const module = literalText(source);
  return isRequire && module !== undefined ? { module, path: [] } : undefined;
}
