import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { keyName } from '../syntax/origin-of.ts';
import { asksForOurs } from './asked-class.ts';
import type { Library } from './made-error.ts';

const isMember = ({ type }: Node) =>
  type === 'MemberExpression' || type === 'TSQualifiedName' || type === 'JSXMemberExpression';

/** The longest chain of known names that begins with a path: `createError.NotFound`. */
export function usedAs(path: NodePath): NodePath {
  const { parent, parentPath, key } = path;
  if (!parentPath || !isMember(parent) || (key !== 'object' && key !== 'left')) return path;
  if (parent.type !== 'MemberExpression') return usedAs(parentPath);
  return keyName(parent.property, parent.computed) === undefined ? path : usedAs(parentPath);
}

/** Whether all names of a declaration are followed: none is assigned again, computed or gathered. */
function isFollowed({ scope }: NodePath, id: Node): boolean {
  if (id.type === 'Identifier') return scope.getBinding(id.name)?.constant === true;
  if (id.type !== 'ObjectPattern') return false;
  return id.properties.every(
    (one) =>
      one.type === 'ObjectProperty' &&
      keyName(one.key, one.computed) !== undefined &&
      one.value.type === 'Identifier' &&
      isFollowed({ scope } as NodePath, one.value),
  );
}

/** Also inside of an object: `module.exports = { createError }`. */
function isExported({ parent, parentPath }: NodePath): boolean {
  const isInObject = parent.type === 'ObjectProperty' || parent.type === 'ObjectExpression';
  return isInObject && parentPath ? isExported(parentPath) : isExport(parent);
}

const isExport = (node: Node): boolean => {
  if (node.type.startsWith('Export') || node.type === 'TSExportAssignment') return true;
  if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression') return false;
  return isExports(node.left);
};

/** `exports.make`, `module.exports`, `module.exports.make`. */
function isExports(node: Node): boolean {
  if (node.type === 'Identifier') return node.name === 'exports';
  if (node.type !== 'MemberExpression') return false;
  return isExports(node.object) || keyName(node.property, node.computed) === 'exports';
}

const isType = ({ type }: Node) =>
  type.startsWith('TSType') ||
  type.endsWith('TypeAnnotation') ||
  type === 'TSExpressionWithTypeArguments';

const checks = new Set(['isHttpError', 'isBoom']);

function asksForError(node: Node): boolean {
  const name = node.type === 'MemberExpression' ? keyName(node.property, node.computed) : undefined;
  return checks.has(name ?? (node.type === 'Identifier' ? node.name : ''));
}

/** Says why a value of a library is not followed further; `undefined` if its names are. */
export function doubtAboutMention(path: NodePath, library: Library): string | undefined {
  const { parent, key } = path;
  if (parent.type === 'VariableDeclarator' && key === 'init')
    return isFollowed(path, parent.id)
      ? undefined
      : 'it is stored in a way that the codemod does not follow';
  if (isType(parent)) return `a type of ${library}, which an ApiError does not have`;
  if (isExported(path))
    return 'it is exported, and the codemod does not follow it into other files';
  if (parent.type.startsWith('Class') && key === 'superClass')
    return 'a class of the service extends it';
  if (parent.type === 'BinaryExpression')
    return asksForOurs(path.parentPath ?? path)
      ? undefined
      : 'asks for a class that an ApiError does not have';
  if (parent.type === 'MemberExpression') return 'what it takes is only known at run time';
  if (parent.type.startsWith('Optional')) return 'it is used only if it is there';
  if (key === 'callee' && asksForError(path.node)) return 'it does not know an ApiError';
  if (key === 'callee' || key === 'tag') return 'the codemod does not know what this call gives';
  return 'it is stored or passed on, and the codemod does not follow where it goes';
}
