import type { NodePath } from '@babel/traverse';
import type { Node, Program } from '@babel/types';
import type { Library, NotSure } from '../libraries/made-error.ts';
import { doubtAboutMention, usedAs } from '../libraries/mention-use.ts';
import { isAboutErrors, libraryOf } from '../libraries/read-making.ts';
import { isKey } from '../syntax/is-key.ts';
import { keyName, literalText, originOf } from '../syntax/origin-of.ts';
import { isWithin, pathsIn, type Range, rangeOf } from '../syntax/walk.ts';
import { isAtTop, usesIn } from './dead-names.ts';

/** A place that names a library, and why it is left. */
export type Mention = Range & NotSure;

const mention = ({ node }: NodePath, reason: string): Mention => ({ ...rangeOf(node), reason });

const isLoadedLate = 'it is loaded in a way that the codemod does not follow';
const isExported = 'it is exported, and the codemod does not follow it into other files';
const isUnused = 'nothing uses it: it can go';
const isTyped = 'it is about the types of the library, and the codemod does not follow it';

/** The library that an expression comes from, if it is about errors. */
function libraryAt(path: NodePath): Library | undefined {
  const origin = originOf(path.node, path.scope);
  const library = origin && libraryOf(origin.module);
  return library && isAboutErrors(library, origin.path) ? library : undefined;
}

/** A name or a `require`, wherever its value is used. */
function ofValue(path: NodePath): Mention[] {
  const isReference = path.isIdentifier() && !isKey(path) && !isDeclared(path);
  if (!isReference && !path.isCallExpression()) return [];
  if (path.isCallExpression() && !isRequire(path)) return [];
  const value = usedAs(path);
  const library = libraryAt(value);
  const reason = library && doubtAboutMention(value, library);
  return reason === undefined ? [] : [mention(value, reason)];
}

function isRequire(path: NodePath): boolean {
  return originOf(path.node, path.scope)?.path.length === 0;
}

function isDeclared(path: NodePath): boolean {
  const { node, parent, key } = path;
  if (parent.type === 'ExportSpecifier' && (key === 'exported' || isFromElsewhere(path)))
    return true;
  return node.type === 'Identifier' && path.scope.getBinding(node.name)?.identifier === node;
}

function isFromElsewhere({ parentPath }: NodePath): boolean {
  const declaration = parentPath?.parent;
  return declaration?.type === 'ExportNamedDeclaration' && !!declaration.source;
}

/** `export … from 'http-errors'`, `import 'http-errors'`. */
function ofModule(path: NodePath): Mention[] {
  const { node } = path;
  if (node.type === 'ImportDeclaration') {
    const isBare = node.specifiers.length === 0 && libraryOf(node.source.value);
    return isBare ? [mention(path, isUnused)] : [];
  }
  if (node.type !== 'ExportNamedDeclaration' && node.type !== 'ExportAllDeclaration') return [];
  const library = node.source ? libraryOf(node.source.value) : undefined;
  return library && exportedNames(node).some((name) => isAboutErrors(library, name))
    ? [mention(path, isExported)]
    : [];
}

function exportedNames(node: Node): readonly (readonly string[])[] {
  if (node.type !== 'ExportNamedDeclaration') return [[]];
  return node.specifiers.map((one) => {
    const name = one.type === 'ExportSpecifier' ? keyName(one.local) : undefined;
    return name === undefined || name === 'default' ? [] : [name];
  });
}

/** `import('http-errors')`, `jest.mock('http-errors')`, a `require` that somebody made. */
function ofLateLoad(path: NodePath): Mention[] {
  const isCall = path.isCallExpression() || path.isImportExpression();
  if (!isCall || originOf(path.node, path.scope)) return [];
  const source = path.isImportExpression() ? path.node.source : path.node.arguments[0];
  const module = literalText(source) ?? '';
  const library = libraryOf(module);
  // `boom` is also a word: `app.get('boom')`.
  const isLoad =
    module !== 'boom' || path.isImportExpression() || /require|import|mock/i.test(calleeOf(path));
  return library && library !== 'sensible' && isLoad ? [mention(path, isLoadedLate)] : [];
}

function calleeOf(path: NodePath): string {
  return path.isCallExpression() ? path.get('callee').toString() : '';
}

const isDecoration =
  'it is httpErrors of @fastify/sensible, and the codemod does not follow where it goes';

/** `app.httpErrors`, or `{ httpErrors }` taken from an app. */
function ofDecoration(path: NodePath): Mention[] {
  const { node } = path;
  if (node.type === 'ObjectProperty' && path.parentPath?.isObjectPattern()) {
    const isOfModule = node.value.type === 'Identifier' && originOf(node.value, path.scope);
    const isTaken = keyName(node.key, node.computed) === 'httpErrors' && !isOfModule;
    return isTaken ? [mention(path, isDecoration)] : [];
  }
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return [];
  const isRead = keyName(node.property, node.computed) === 'httpErrors' && !libraryAt(path);
  return isRead ? [mention(path, isDecoration)] : [];
}

/** `export const Missing = createError.NotFound`. */
function isExportedHere({ node, parentPath }: NodePath): boolean {
  const isExport = node.type === 'TSImportEqualsDeclaration' && node.isExport;
  return isExport || parentPath?.parent.type === 'ExportNamedDeclaration';
}

/** `import('http-errors').HttpError` in a type, `declare module 'http-errors'`. */
function ofTypes(path: NodePath): Mention[] {
  const { node } = path;
  const source = node.type === 'TSModuleDeclaration' ? node.id : undefined;
  const argument = node.type === 'TSImportType' ? node.argument : source;
  const library = libraryOf(literalText(argument) ?? '');
  return library && library !== 'sensible' && library !== 'nest' ? [mention(path, isTyped)] : [];
}

/** What loads a library and is not used, or not any more. Names at the top go with their last use. */
function unused(program: NodePath<Program>, gone: readonly Range[]): readonly Mention[] {
  const uses = usesIn(program);
  return pathsIn(program).flatMap((path) => {
    if (!path.isIdentifier() || isKey(path) || path.parentPath?.isExportSpecifier()) return [];
    const binding = path.scope.getBinding(path.node.name);
    if (binding?.identifier !== path.node || !libraryAt(path)) return [];
    const used = uses.get(binding) ?? [];
    const goes = used.length > 0 && isAtTop(binding);
    if (isExportedHere(binding.path)) return [mention(path, isExported)];
    const isIdle = used.every((use) => gone.some((one) => isWithin(use, one)));
    return isIdle && !goes ? [mention(path, isUnused)] : [];
  });
}

/**
 * Finds where a file names a library of errors, apart from the calls that are understood. Whatever
 * the codemod does not follow is told, so that "0 left" means that nothing is left.
 */
function findMentions(program: NodePath<Program>, gone: readonly Range[]): readonly Mention[] {
  const found = pathsIn(program).flatMap((path) => [
    ...ofModule(path),
    ...ofValue(path),
    ...ofLateLoad(path),
    ...ofTypes(path),
    ...ofDecoration(path),
  ]);
  return [...found, ...unused(program, gone)];
}

/** The line of a place, without its indentation. */
function lineAt(text: string, { start }: Range): Range {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const indent = /^\s*/.exec(text.slice(from, start))?.[0].length ?? 0;
  const end = text.indexOf('\n', start);
  return { start: from + indent, end: end === -1 ? text.length : end };
}

/** What names a library and is in none of the calls that were understood: told once for each line. */
export function leftMentions(
  program: NodePath<Program>,
  text: string,
  gone: readonly Range[],
  understood: readonly Range[],
): readonly Mention[] {
  const lines = new Map<string, Mention>();
  for (const { reason, ...range } of findMentions(program, gone)) {
    if (understood.some((one) => isWithin(range, one))) continue;
    const line = { ...lineAt(text, range), reason };
    lines.set(`${line.start} ${reason}`, line);
  }
  return [...lines.values()];
}
