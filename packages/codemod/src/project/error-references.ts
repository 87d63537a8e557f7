import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Identifier, Node, ObjectPattern } from '@babel/types';
import { keyName } from '../syntax/origin-of.ts';

/** Names that people give to an error that they receive. */
const handed = /^(?:e|ex|cause|fault|reason|thrown)$|(?:err|error|exception)$/i;
const catchers = new Set(['catch', 'setErrorHandler', 'onError']);

function isCatcher({ parent }: NodePath<FunctionNode>): boolean {
  if (parent.type !== 'CallExpression' || parent.callee.type !== 'MemberExpression') return false;
  return catchers.has(keyName(parent.callee.property, parent.callee.computed) ?? '');
}

/** The parameters that are errors: of a `catch`, of an error handler, or by their names. */
function errorParameters(path: NodePath): readonly Node[] {
  if (path.isCatchClause()) return path.node.param ? [path.node.param] : [];
  if (!path.isFunction()) return [];
  const { params } = path.node;
  const [first] = params;
  const takesError = params.length === 4 || isCatcher(path);
  const named = params.filter((one) => one.type === 'Identifier' && handed.test(one.name));
  return takesError && first && !named.includes(first) ? [first, ...named] : named;
}

/** A value with its type assertions: `(err as HttpError)`, `err!`. */
function claimed(path: NodePath): NodePath {
  const { parentPath: parent } = path;
  const isClaim =
    parent?.isTSAsExpression() ||
    parent?.isTSNonNullExpression() ||
    parent?.isTSTypeAssertion() ||
    parent?.isTSSatisfiesExpression() ||
    parent?.isTypeCastExpression();
  return isClaim ? claimed(parent) : path;
}

function referencesOf({ name }: Identifier, path: NodePath): readonly NodePath[] {
  const { referencePaths = [] } = path.scope.getBinding(name) ?? {};
  return referencePaths.map(claimed).flatMap((one) => [one, ...underOtherName(one)]);
}

/** `const httpError = err as HttpError`: the error under another name. */
function underOtherName(path: NodePath): readonly NodePath[] {
  const { parent, parentPath } = path;
  if (parent.type !== 'VariableDeclarator' || parent.init !== path.node || !parentPath) return [];
  return parent.id.type === 'Identifier' ? referencesOf(parent.id, parentPath) : [];
}

/** The uses of errors that a function or a `catch` receives, and patterns that destructure them. */
export function errorReferences(path: NodePath): readonly (NodePath | ObjectPattern)[] {
  return errorParameters(path).flatMap((parameter): readonly (NodePath | ObjectPattern)[] => {
    if (parameter.type === 'ObjectPattern') return [parameter];
    return parameter.type === 'Identifier' ? referencesOf(parameter, path) : [];
  });
}
