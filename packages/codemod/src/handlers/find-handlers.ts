import type { Binding, NodePath } from '@babel/traverse';
import type { CallExpression, Function as FunctionNode, Node } from '@babel/types';
import { errorName } from '../syntax/error-name.ts';
import { keyName, originOf } from '../syntax/origin-of.ts';
import { pathsIn, type Range, rangeOf } from '../syntax/walk.ts';
import { type Framework, frameworks } from './frameworks.ts';
import type { Handler } from './handler.ts';
import { doesMore } from './read-answer.ts';

function isFunction(node: Node | undefined): node is FunctionNode {
  return node?.type === 'FunctionExpression' || node?.type === 'ArrowFunctionExpression';
}

/** The app that a call is made on, if this file makes the app. */
function appOf(
  path: NodePath<CallExpression>,
): { name: string; binding: Binding; kind: string } | undefined {
  const { callee } = path.node;
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return undefined;
  const { name } = callee.object;
  const binding = path.scope.getBinding(name);
  const made = binding?.constant && binding.path.isVariableDeclarator() && binding.path.node.init;
  if (!binding || !made || (made.type !== 'CallExpression' && made.type !== 'NewExpression'))
    return undefined;
  const origin = originOf(made.callee, binding.path.scope);
  const kind = origin?.path.length === 0 ? origin.module : `${origin?.module}.${origin?.path}`;
  return { name, binding, kind: kind === 'fastify.fastify' ? 'fastify' : kind };
}

function isCalledBefore(binding: Binding, method: string, { start }: Range): boolean {
  return binding.referencePaths.some(({ node, parent }) => {
    if (parent.type !== 'MemberExpression' || rangeOf(node).start >= start) return false;
    return keyName(parent.property, parent.computed) === method;
  });
}

/** Whether a call always runs: it is a statement in the block that declares the app. */
function isUnconditional(path: NodePath, binding: Binding): boolean {
  const declaration = binding.path.parentPath;
  const block = declaration?.parentPath?.isExportNamedDeclaration()
    ? declaration.parentPath.parent
    : declaration?.parent;
  return path.parentPath?.isExpressionStatement() === true && path.parentPath.parent === block;
}

function doubtAbout(
  path: NodePath<CallExpression>,
  binding: Binding,
  framework: Framework,
  handler: FunctionNode,
): string | undefined {
  const { first } = framework;
  if (!isUnconditional(path, binding)) return 'it is not installed in the block that makes the app';
  if (isCalledBefore(binding, 'listen', rangeOf(path.node)))
    return 'errorContract must come before listen';
  if (first && isCalledBefore(binding, first, rangeOf(path.node)))
    return `errorContract must come first, and ${first} is called before it`;
  return framework.doubt(handler);
}

function installed(path: NodePath<CallExpression>): Handler | undefined {
  const [handler, ...others] = path.node.arguments;
  const app = appOf(path);
  const { callee } = path.node;
  if (!app || !isFunction(handler) || others.length > 0) return undefined;
  if (callee.type !== 'MemberExpression') return undefined;
  const method = keyName(callee.property, callee.computed);
  const framework = frameworks.find((one) => one.name === app.kind && one.method === method);
  if (!framework?.isHandler(handler)) return undefined;
  return {
    range: rangeOf(path.node),
    doubt: doubtAbout(path, app.binding, framework, handler),
    replacement: framework.install(app.name),
    module: framework.module,
    app: app.binding,
  };
}

const isElsewhere =
  'it is not installed where the app is made: see whether errorContract can replace it';

/** An error handler whose app is in another file: by its form, or by the method that takes it. */
function apart(path: NodePath): Handler | undefined {
  const isOne = isSetElsewhere(path) || isExpressHandler(path) || isKoaHandler(path);
  if (!isOne) return undefined;
  const range = rangeOf(path.node);
  const call = path.parentPath;
  const isHere = call?.isCallExpression() === true && appOf(call)?.kind === 'koa';
  const doubt = isHere ? doesMore : isElsewhere;
  return { range, doubt, replacement: '', module: '', app: undefined };
}

/** A function of four parameters that answers an error. */
function isExpressHandler(path: NodePath): boolean {
  if (!path.isFunction() || path.node.params.length !== 4) return false;
  const [error, , response] = path.node.params;
  if (error?.type !== 'Identifier' || !errorName.test(error.name)) return false;
  return response?.type === 'Identifier' && isUsed(path, response.name);
}

/** A Koa middleware that catches what `next()` throws, and answers. */
function isKoaHandler(path: NodePath): boolean {
  if (!path.isFunction() || path.node.params.length !== 2) return false;
  const [context, next] = path.node.params;
  if (context?.type !== 'Identifier' || next?.type !== 'Identifier') return false;
  return pathsIn(path).some(
    (one) =>
      one.isTryStatement() &&
      one.getFunctionParent()?.node === path.node &&
      isAwaited(one.get('block'), next.name) &&
      pathsIn(one.get('handler') as NodePath).some((used) =>
        used.isIdentifier({ name: context.name }),
      ),
  );
}

function isAwaited(block: NodePath, next: string): boolean {
  return pathsIn(block).some(({ node }) => {
    if (node.type !== 'AwaitExpression' || node.argument.type !== 'CallExpression') return false;
    const { callee } = node.argument;
    return callee.type === 'Identifier' && callee.name === next;
  });
}

/** `fastify.setErrorHandler(…)` in a plugin. */
function isSetElsewhere(path: NodePath): boolean {
  if (!path.isCallExpression() || path.node.arguments.length === 0) return false;
  const { callee } = path.node;
  if (callee.type !== 'MemberExpression') return false;
  return keyName(callee.property, callee.computed) === 'setErrorHandler';
}

const isUsed = (path: NodePath, name: string) => path.scope.getBinding(name)?.referenced === true;

/** Whether a file already installs the contract. */
function isInstalled(program: NodePath): boolean {
  return Object.values(program.scope.bindings).some(({ identifier, referenced }) => {
    const { module = '', path = [] } = originOf(identifier, program.scope) ?? {};
    return referenced && module.startsWith('@error-contract/') && path[0] === 'errorContract';
  });
}

/** Leaves the second handler of an app, and all of them if the contract is installed already. */
function onePerApp(handlers: readonly Handler[], isDone: boolean): readonly Handler[] {
  const apps = new Set<object>();
  return handlers.map((handler) => {
    const { app, doubt } = handler;
    if (!app) return handler;
    if (isDone || (!doubt && apps.has(app)))
      return {
        ...handler,
        doubt: 'errorContract is already installed: this handler only rewrites its errors',
      };
    if (!doubt) apps.add(app);
    return handler;
  });
}

/** Finds the error handlers of a file, and says which of them can be replaced. */
export function findHandlers(program: NodePath): readonly Handler[] {
  const handlers: Handler[] = [];
  let end = -1;
  for (const path of pathsIn(program)) {
    // A handler inside the call that installs it was found with that call.
    if (rangeOf(path.node).start < end) continue;
    const handler = (path.isCallExpression() && installed(path)) || apart(path);
    if (!handler) continue;
    ({ end } = handler.range);
    handlers.push(handler);
  }
  return onePerApp(handlers, isInstalled(program));
}
