import type { NodePath } from '@babel/traverse';
import type { BinaryExpression, Node } from '@babel/types';
import { originOf } from '../syntax/origin-of.ts';
import { pathsIn } from '../syntax/walk.ts';
import type { Library } from './made-error.ts';
import { exportedName, libraryOf } from './read-making.ts';
import { nestStatuses, statusNames } from './status-names.ts';

/** `e instanceof NotFoundException`, where an error of ours must be asked for as well. */
export interface AskedClass {
  readonly path: NodePath<BinaryExpression>;
  readonly library: Library;
  /** `undefined` for the class of all errors. */
  readonly status: number | undefined;
}

/** What can be written twice without another effect. */
function isPlain(node: Node): boolean {
  if (node.type === 'MemberExpression') return !node.computed && isPlain(node.object);
  return node.type === 'Identifier' || node.type === 'ThisExpression';
}

/** Reads an `instanceof` with a class of Nest or http-errors; `undefined` for anything else. */
export function askedClass(path: NodePath): AskedClass | undefined {
  if (!path.isBinaryExpression({ operator: 'instanceof' }) || !isPlain(path.node.left))
    return undefined;
  const origin = originOf(path.node.right, path.scope);
  const library = origin && libraryOf(origin.module);
  if (!origin || (library !== 'nest' && library !== 'http-errors')) return undefined;
  const name = exportedName(library, origin) ?? '';
  const status = (library === 'nest' ? nestStatuses : statusNames).get(name);
  const isBase = name === 'HttpException' || name === 'HttpError';
  return status !== undefined || isBase ? { path, library, status } : undefined;
}

/** Whether the same condition asks for an error of ours already. */
export function asksForOurs(path: NodePath): boolean {
  const { parentPath: parent } = path;
  if (parent?.isLogicalExpression({ operator: '||' })) return asksForOurs(parent);
  return pathsIn(path).some(
    (one) =>
      one.isIdentifier() &&
      originOf(one.node, one.scope)?.module.startsWith('@error-contract/') === true,
  );
}
