import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { askedClass } from '../libraries/asked-class.ts';
import type { Library } from '../libraries/made-error.ts';
import { exportedName, libraryOf } from '../libraries/read-making.ts';
import { classOf, nestStatuses, statusNames } from '../libraries/status-names.ts';
import { keyName, originOf } from '../syntax/origin-of.ts';
import { pathsIn, type Range, rangeOf } from '../syntax/walk.ts';
import { errorReferences } from './error-references.ts';

/** A place that reads something that an ApiError does not have. */
export interface Reader {
  readonly range: Range;
  readonly library: Library;
  /** What it reads, for a person: `reads status, which an ApiError does not have`. */
  readonly what: string;
  /** What to write there, so that it knows both: ``Write `err.statusCode ?? err.status` there``. */
  readonly advice: string;
}

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

/** Names that our errors do not have: a GoneError of http-errors becomes an ApiError. */
const lostNames: ReadonlyMap<string, readonly Library[]> = new Map([
  ...[...statusNames]
    .filter(([, status]) => classOf(status) === 'ApiError')
    .map(([name]): [string, readonly Library[]] => [`${name}Error`, ['http-errors', 'sensible']]),
  ...[...nestStatuses.keys()].map((name): [string, readonly Library[]] => [name, ['nest']]),
]);

/** Classes that code can compare an error with. */
const classes = new Set([
  ...statusNames.keys(),
  ...nestStatuses.keys(),
  'Boom',
  'HttpError',
  'HttpException',
]);

const askFirst = 'Ask `ApiError.is(err)` there first';

function readersAt(
  node: Node,
  libraries: readonly Library[] | undefined,
  what: string,
  advice = askFirst,
): Reader[] {
  return (libraries ?? []).map((library) => ({ range: rangeOf(node), library, what, advice }));
}

function readersOfKey(node: Node, key: string): Reader[] {
  const advice = key === 'status' ? 'Write `err.statusCode ?? err.status` there' : askFirst;
  const what = `reads ${key}, which an ApiError does not have`;
  return readersAt(node, properties.get(key), what, advice);
}

/** A function that names ApiError knows it, and what it reads besides is of other errors. */
function knowsApiError(path: NodePath): boolean {
  return /\bApiError\b/.test((path.getFunctionParent() ?? path).toString());
}

/** `err.status || err.statusCode` also finds the status of an ApiError. */
function hasFallback(path: NodePath): boolean {
  const { parentPath: parent } = path;
  const isInside =
    parent?.isMemberExpression() ||
    parent?.isOptionalMemberExpression() ||
    parent?.isLogicalExpression();
  return isInside ? hasFallback(parent) : /\.statusCode\b/.test(path.toString());
}

function keyIn(pattern: Node): string {
  if (pattern.type !== 'ObjectPattern') return '';
  const keys = pattern.properties.map((one) =>
    one.type === 'ObjectProperty' ? keyName(one.key, one.computed) : undefined,
  );
  if (keys.includes('status') && keys.includes('statusCode')) return '';
  return keys.find((key) => key !== undefined && properties.has(key)) ?? '';
}

/** `err.name === 'GoneError'`. */
function ofName(member: NodePath | null): Reader[] {
  if (!member?.parentPath?.isBinaryExpression()) return [];
  const { left, right } = member.parentPath.node;
  const [text] = [left, right].filter((side) => side.type === 'StringLiteral');
  return text
    ? readersAt(
        member.node,
        lostNames.get(text.value),
        'asks for a name that an ApiError does not have',
      )
    : [];
}

function ofReference(path: NodePath): Reader[] {
  const { parent } = path;
  if (parent.type === 'VariableDeclarator' && parent.init === path.node)
    return ofPattern(parent.id);
  const isRead = parent.type === 'MemberExpression' || parent.type === 'OptionalMemberExpression';
  if (!isRead || parent.object !== path.node) return [];
  const key = keyName(parent.property, parent.computed) ?? '';
  if (key === 'name') return ofName(path.parentPath);
  if (key === 'status' && hasFallback(path)) return [];
  return readersOfKey(path.node, key);
}

function ofPattern(pattern: Node): Reader[] {
  const key = keyIn(pattern);
  return readersOfKey(pattern, key);
}

function libraryAndName(node: Node, path: NodePath) {
  const origin = originOf(node, path.scope);
  const library = origin && libraryOf(origin.module);
  return library && { library, name: exportedName(library, origin) ?? '' };
}

function ofCall(path: NodePath): Reader[] {
  if (!path.isCallExpression()) return [];
  const { library, name } = libraryAndName(path.node.callee, path) ?? {};
  return readersAt(
    path.node,
    checks.get(`${library} ${name}`),
    `calls ${name}, which does not know an ApiError`,
  );
}

/** A class that code compares an error with: by `instanceof`, `@Catch(…)`, `toThrow(…)`. */
function ofClass(path: NodePath): Reader[] {
  const { parent } = path;
  // Our class is asked for as well.
  if (path.key === 'right' && path.parentPath && askedClass(path.parentPath)) return [];
  const isAsked =
    (parent.type === 'BinaryExpression' &&
      parent.operator === 'instanceof' &&
      path.key === 'right') ||
    (parent.type === 'CallExpression' && path.listKey === 'arguments');
  if (!isAsked) return [];
  const found = libraryAndName(path.node, path);
  const isClass = found !== undefined && classes.has(found.name);
  return isClass
    ? readersAt(path.node, [found.library], 'asks for a class that an ApiError does not have')
    : [];
}

/** Finds the places in a file that read what a library's errors have and an ApiError does not have. */
export function findReaders(program: NodePath): readonly Reader[] {
  return pathsIn(program).flatMap((path) => [
    ...errorReferences(path).flatMap((one) => {
      if (knowsApiError('node' in one ? one : path)) return [];
      return 'node' in one ? ofReference(one) : ofPattern(one);
    }),
    ...[...ofCall(path), ...ofClass(path)].filter(() => !knowsApiError(path)),
  ]);
}
