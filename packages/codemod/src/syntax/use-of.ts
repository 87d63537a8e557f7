import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { keyName } from './origin-of.ts';

const takers = new Set(['next', 'reject', 'done']);
const routes = /^(?:get|post|put|patch|delete|head|options|all|route)$/;

function nameOf(node: Node): string | undefined {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' ? keyName(node.property, node.computed) : undefined;
}

function isRejection(node: Node): boolean {
  if (node.type !== 'MemberExpression') return false;
  const { object, property } = node;
  const [whole, part] = [nameOf(object), nameOf(property)];
  return (whole === 'Promise' && part === 'reject') || (whole === 'reply' && part === 'send');
}

/** The outermost expression with the same value: of a branch of `? :`, or the right side of `||`. */
function outermost(path: NodePath): NodePath {
  const { parentPath: parent, key } = path;
  const isBranch = parent?.isConditionalExpression() && key !== 'test';
  const isRight = parent?.isLogicalExpression() && key === 'right';
  return parent && (isBranch || isRight) ? outermost(parent) : path;
}

function isRouteHandler(path: NodePath | null): boolean {
  const parent = path?.parent;
  if (!parent) return false;
  if (parent.type === 'ObjectProperty') return nameOf(parent.key) === 'handler';
  if (parent.type !== 'CallExpression' || !routes.test(nameOf(parent.callee) ?? '')) return false;
  const [first] = parent.arguments;
  return first?.type === 'StringLiteral' && first.value.startsWith('/');
}

/**
 * Says why it is uncertain where an error goes; `undefined` if it is thrown, or passed to a function
 * that takes errors. Other code could read what an ApiError does not have.
 */
export function doubtAboutUse(path: NodePath): string | undefined {
  const value = outermost(path);
  const { parent } = value;
  if (parent.type === 'ThrowStatement') return undefined;
  if (parent.type === 'ReturnStatement' || parent.type === 'ArrowFunctionExpression') {
    const isTaken = isRouteHandler(value.getFunctionParent());
    return isTaken ? undefined : 'it is returned, and the codemod does not follow where it goes';
  }
  if (parent.type !== 'CallExpression')
    return 'it is stored, and the codemod does not follow where it goes';
  const { callee } = parent;
  const isTaken = callee.type === 'Identifier' && takers.has(callee.name);
  return isTaken || isRejection(callee)
    ? undefined
    : 'it is passed on, and the codemod does not follow where it goes';
}
