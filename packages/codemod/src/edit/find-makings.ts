import type { NodePath, Scope } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { Library, MadeError, Making } from '../libraries/made-error.ts';
import { type NotSure, notSure } from '../libraries/made-error.ts';
import { exportedName, libraryOf, methodOf, readMaking } from '../libraries/read-making.ts';
import { sensibleStatuses } from '../libraries/status-names.ts';
import { keyName, originOf } from '../syntax/origin-of.ts';
import { doubtAboutUse } from '../syntax/use-of.ts';
import { pathsIn } from '../syntax/walk.ts';

/** A call that makes an error of a library. */
export interface MakingSite {
  readonly path: NodePath<Making>;
  readonly library: Library;
  /** Whether the method also sends the error: `reply.notFound()`. */
  readonly sends: boolean;
  readonly made: MadeError | NotSure;
}

/** The second parameter of a handler; Fastify's documentation names it so. */
function isReply(node: Node, scope: Scope): boolean {
  return node.type === 'Identifier' && node.name === 'reply' && isSecond(node, scope);
}

function isSecond(node: Node, scope: Scope): boolean {
  if (node.type !== 'Identifier') return false;
  const binding = scope.getBinding(node.name);
  const isParameter = binding?.kind === 'param' && binding.constant;
  return isParameter === true && binding.path.listKey === 'params' && binding.path.key === 1;
}

/** `httpErrors` of any object, because a plugin may name its app as it likes. */
function isDecoration(node: Node): boolean {
  if (node.type !== 'MemberExpression' || keyName(node.property, node.computed) !== 'httpErrors')
    return false;
  const { object } = node;
  return object.type !== 'CallExpression' && object.type !== 'NewExpression';
}

function ofSensible(path: NodePath<Making>): MakingSite | undefined {
  const method = methodOf(path.node);
  if (!method || path.node.type !== 'CallExpression') return undefined;
  const sends = isReply(method.on, path.scope);
  if (!sends && !isDecoration(method.on)) return undefined;
  if (sends && !sensibleStatuses.has(method.name)) return undefined;
  const made = readMaking('sensible', path.node, method.name, path.scope);
  return made && { path, library: 'sensible', sends, made };
}

function ofModule(path: NodePath<Making>): MakingSite | undefined {
  const origin = originOf(path.node.callee, path.scope);
  const library = origin && libraryOf(origin.module);
  const name = origin && library && exportedName(library, origin);
  if (library === undefined || name === undefined) return undefined;
  const made = readMaking(library, path.node, name, path.scope);
  return made && { path, library, sends: false, made };
}

const chained = 'another method is called on it';

function withUse(site: MakingSite): MakingSite {
  if ('reason' in site.made) return site;
  const { parent } = site.path;
  const isChained =
    parent.type === 'MemberExpression' || parent.type === 'OptionalMemberExpression';
  const doubt = site.sends ? (isChained ? chained : undefined) : doubtAboutUse(site.path);
  return doubt === undefined ? site : { ...site, made: notSure(doubt) };
}

/** `res.notFound()` in a service that uses @fastify/sensible. */
function ofOtherName(path: NodePath<Making>): MakingSite | undefined {
  const method = methodOf(path.node);
  const isLike = method && sensibleStatuses.has(method.name) && isSecond(method.on, path.scope);
  return isLike ? { path, library: 'sensible', sends: true, made: isReplyPerhaps } : undefined;
}

/** What a chain of calls and members begins with: `reply` of `reply.code(404).header()`. */
function rootOf(node: Node): Node {
  if ('callee' in node && 'arguments' in node) return rootOf(node.callee);
  return 'object' in node && 'property' in node ? rootOf(node.object) : node;
}

/** `reply.code(404).notFound()` and `reply?.notFound()`. */
function ofChain(path: NodePath): MakingSite | undefined {
  const { node } = path;
  if (node.type !== 'CallExpression' && node.type !== 'OptionalCallExpression') return undefined;
  const { callee } = node;
  if (callee.type !== 'MemberExpression' && callee.type !== 'OptionalMemberExpression')
    return undefined;
  if (!sensibleStatuses.has(keyName(callee.property, callee.computed) ?? '')) return undefined;
  const root = rootOf(callee.object);
  if (!isReply(root, path.scope) && !isSecond(root, path.scope)) return undefined;
  return { path: path as NodePath<Making>, library: 'sensible', sends: true, made: isInChain };
}

const isInChain = notSure('it is called in a chain, or only if it is there');

const isReplyPerhaps = notSure('it may be the reply of @fastify/sensible, under another name');

const looksLikeSensible = notSure(
  'it looks like @fastify/sensible, which no file imports and no package.json above it names',
);

/** Finds the calls in a file that make errors of the libraries, and says which of them are certain. */
export function findMakings(program: NodePath, usesSensible: boolean): readonly MakingSite[] {
  const sites: MakingSite[] = [];
  for (const path of pathsIn(program)) {
    const isMaking = path.isCallExpression() || path.isNewExpression();
    const certain = isMaking ? (ofModule(path) ?? ofSensible(path)) : undefined;
    const perhaps = isMaking ? (ofOtherName(path) ?? ofChain(path)) : ofChain(path);
    const site = certain ?? (usesSensible ? perhaps : undefined);
    if (!site) continue;
    const isCertain =
      usesSensible || site.library !== 'sensible' || originOf(site.path.node.callee, path.scope);
    sites.push(isCertain ? withUse(site) : { ...site, made: looksLikeSensible });
  }
  return sites;
}
