import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { statusKeys } from '../handlers/status-source.ts';
import { errorName } from '../syntax/error-name.ts';
import { keyName } from '../syntax/origin-of.ts';
import { pathsIn, type Range, rangeOf } from '../syntax/walk.ts';

const errorClass = /(?:Error|Exception)$/;

function isErrorClass(node: Node | null | undefined): boolean {
  return node?.type === 'Identifier' && errorClass.test(node.name);
}

function isMadeError(node: Node | null | undefined): boolean {
  if (node?.type !== 'NewExpression' && node?.type !== 'CallExpression') return false;
  return isErrorClass(node.callee);
}

/** Whether a path is inside a class that extends an error. */
function isInErrorClass(path: NodePath): boolean {
  const owner = path.findParent((one) => one.isClass());
  return owner?.isClass() === true && isErrorClass(owner.node.superClass);
}

function isError(node: Node, path: NodePath): boolean {
  if (node.type === 'ThisExpression') return isInErrorClass(path);
  if (node.type !== 'Identifier') return false;
  const declaration = path.scope.getBinding(node.name)?.path.node;
  const isMade = declaration?.type === 'VariableDeclarator' && isMadeError(declaration.init);
  return isMade || errorName.test(node.name);
}

function isStatus(key: Node, computed?: boolean | null): boolean {
  return statusKeys.has(keyName(key, computed ?? false) ?? '');
}

function hasStatus(node: Node | undefined): boolean {
  if (node?.type !== 'ObjectExpression') return false;
  return node.properties.some(
    (one) => one.type !== 'SpreadElement' && isStatus(one.key, one.computed),
  );
}

function givesStatus(path: NodePath): boolean {
  if (path.isAssignmentExpression()) {
    const { left } = path.node;
    if (left.type !== 'MemberExpression' || !isStatus(left.property, left.computed)) return false;
    return isError(left.object, path);
  }
  if (path.isClassProperty())
    return isStatus(path.node.key, path.node.computed) && isInErrorClass(path);
  if (path.isTSParameterProperty()) {
    const { parameter } = path.node;
    return (
      parameter.type === 'Identifier' && statusKeys.has(parameter.name) && isInErrorClass(path)
    );
  }
  if (!path.isCallExpression()) return false;
  const [target, values] = path.node.arguments;
  return isMadeError(target) && hasStatus(values);
}

/**
 * Finds where a service gives its own errors a status. The contract takes the status, but shows the
 * message only if the error says `expose`.
 */
export function findGivers(program: NodePath): readonly Range[] {
  return pathsIn(program)
    .filter(givesStatus)
    .map(({ node }) => rangeOf(node));
}
