import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import type { Library } from '../libraries/made-error.ts';
import { libraryOf } from '../libraries/read-making.ts';
import { errorName } from '../syntax/error-name.ts';
import { keyName, originOf } from '../syntax/origin-of.ts';
import { pathsIn, type Range, rangeOf } from '../syntax/walk.ts';

/** A place that reads what an ApiError does not have. */
export interface Reader {
  readonly range: Range;
  readonly library: Library;
  /** What it reads, for a person: `err.status`. */
  readonly what: string;
}

const catchers = new Set(['catch', 'setErrorHandler', 'onError']);

const properties: ReadonlyMap<string, readonly Library[]> = new Map([
  ['status', ['http-errors', 'sensible', 'nest']],
  ['isBoom', ['boom']],
  ['isServer', ['boom']],
  ['output', ['boom']],
  ['reformat', ['boom']],
  ['getResponse', ['nest']],
  ['getStatus', ['nest']],
]);

const checks: ReadonlyMap<string, readonly Library[]> = new Map([
  ['http-errors isHttpError', ['http-errors', 'sensible']],
  ['boom isBoom', ['boom']],
]);

function isCatcher(path: NodePath<FunctionNode>): boolean {
  const { parent } = path;
  if (parent.type !== 'CallExpression' || parent.callee.type !== 'MemberExpression') return false;
  return catchers.has(keyName(parent.callee.property, parent.callee.computed) ?? '');
}

/** The parameter that stands for an error: of a `catch`, of an error handler, or by its name. */
function errorParameter(path: NodePath): Node | undefined {
  if (path.isCatchClause()) return path.node.param ?? undefined;
  if (!path.isFunction()) return undefined;
  const [first] = path.node.params;
  if (first?.type === 'Identifier' && errorName.test(first.name)) return first;
  return path.node.params.length === 4 || isCatcher(path) ? first : undefined;
}

/** What an expression reads of an error apart from its statusCode, which ApiError has too. */
function readBy(path: NodePath): string | undefined {
  const { parent } = path;
  if (parent.type === 'VariableDeclarator' && parent.init === path.node) return keyIn(parent.id);
  if (parent.type !== 'MemberExpression' && parent.type !== 'OptionalMemberExpression')
    return undefined;
  if (parent.object !== path.node) return undefined;
  const key = keyName(parent.property, parent.computed);
  return key === 'status' && hasFallback(path) ? undefined : key;
}

/** `err.status || err.statusCode` finds the status of an ApiError as well. */
function hasFallback(path: NodePath): boolean {
  const { parentPath: parent } = path;
  const isInside =
    parent?.isMemberExpression() ||
    parent?.isOptionalMemberExpression() ||
    parent?.isLogicalExpression();
  return isInside ? hasFallback(parent) : /\.statusCode\b/.test(path.toString());
}

function keyIn(pattern: Node): string | undefined {
  if (pattern.type !== 'ObjectPattern') return undefined;
  const keys = pattern.properties.map((one) =>
    one.type === 'ObjectProperty' ? keyName(one.key, one.computed) : undefined,
  );
  if (keys.includes('status') && keys.includes('statusCode')) return undefined;
  return keys.find((key) => key !== undefined && properties.has(key));
}

function readersOf(node: Node, key: string | undefined): Reader[] {
  const libraries = properties.get(key ?? '') ?? [];
  return libraries.map((library) => ({ range: rangeOf(node), library, what: `reads ${key}` }));
}

function ofParameter(path: NodePath): Reader[] {
  const parameter = errorParameter(path);
  if (parameter?.type === 'ObjectPattern') return readersOf(parameter, keyIn(parameter));
  if (parameter?.type !== 'Identifier') return [];
  const { referencePaths = [] } = path.scope.getBinding(parameter.name) ?? {};
  return referencePaths.flatMap((one) => readersOf(one.node, readBy(one)));
}

function ofCheck(path: NodePath): Reader[] {
  if (path.isCallExpression()) {
    const origin = originOf(path.node.callee, path.scope);
    const library = origin && libraryOf(origin.module);
    const libraries = checks.get(`${library} ${origin?.path[0]}`) ?? [];
    return libraries.map((one) => ({
      range: rangeOf(path.node),
      library: one,
      what: `calls ${origin?.path[0]}`,
    }));
  }
  const asked = classAskedFor(path);
  const library = asked && libraryOf(originOf(asked, path.scope)?.module ?? '');
  if (!asked || !library) return [];
  return [{ range: rangeOf(path.node), library, what: 'asks for its class' }];
}

/** The right side of `instanceof`, or the argument of Nest's `@Catch(…)`. */
function classAskedFor(path: NodePath): Node | undefined {
  if (path.isBinaryExpression({ operator: 'instanceof' })) return path.node.right;
  const decorator = path.parentPath?.parent;
  const isCatch =
    decorator?.type === 'Decorator' &&
    decorator.expression.type === 'CallExpression' &&
    decorator.expression.callee.type === 'Identifier' &&
    decorator.expression.callee.name === 'Catch';
  return isCatch && path.listKey === 'arguments' ? path.node : undefined;
}

/** Finds the places of a file that read what an error of a library has, and an ApiError has not. */
export function findReaders(program: NodePath): readonly Reader[] {
  return pathsIn(program).flatMap((path) => [...ofParameter(path), ...ofCheck(path)]);
}
