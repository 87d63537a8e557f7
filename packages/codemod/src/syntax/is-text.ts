import type { Scope } from '@babel/traverse';
import type { Identifier, Node } from '@babel/types';

function isTextName({ name }: Identifier, scope: Scope): boolean {
  const binding = scope.getBinding(name);
  if (!binding?.constant) return false;
  const { node } = binding.path;
  if (node.type === 'VariableDeclarator') {
    return node.id.type === 'Identifier' && !!node.init && isText(node.init, binding.path.scope);
  }
  const { typeAnnotation: type } = binding.identifier;
  return (
    node.type === 'Identifier' &&
    !node.optional &&
    type?.type === 'TSTypeAnnotation' &&
    type.typeAnnotation.type === 'TSStringKeyword'
  );
}

/**
 * Whether an expression is always a string: a literal, a template, a sum with one, a constant with
 * such a value, a parameter of that type. In place of a message, libraries also take errors and
 * objects, and treat them differently.
 */
export function isText(node: Node, scope: Scope): boolean {
  switch (node.type) {
    case 'StringLiteral':
    case 'TemplateLiteral':
      return true;
    case 'Identifier':
      return isTextName(node, scope);
    case 'BinaryExpression':
      return node.operator === '+' && (isText(node.left, scope) || isText(node.right, scope));
    case 'ConditionalExpression':
      return isText(node.consequent, scope) && isText(node.alternate, scope);
    case 'CallExpression':
      return (
        node.callee.type === 'Identifier' &&
        node.callee.name === 'String' &&
        !scope.getBinding('String')
      );
    default:
      return false;
  }
}
