import type { Expression, Function as FunctionNode, Node, Statement } from '@babel/types';
import { assignmentsTo, callsOn } from './read-acts.ts';
import { doesMore, doubtAboutAnswer, type ReadActs } from './read-answer.ts';
import { type ErrorNames, notePattern } from './status-source.ts';

/** What the codemod knows about the error handlers of a framework. */
export interface Framework {
  /** The method of the app that takes the handler. */
  readonly method: string;
  /** Whether a function has the form of an error handler. */
  readonly isHandler: (handler: FunctionNode) => boolean;
  /** Why a handler cannot be replaced. */
  readonly doubt: (handler: FunctionNode) => string | undefined;
  /** A method that must not be called earlier, because the contract must come first. */
  readonly first?: string;
  readonly module: string;
  readonly install: (app: string) => string;
}

function statementsOf({ body }: FunctionNode): readonly Statement[] {
  if (body.type === 'BlockStatement') return body.body;
  return [{ type: 'ExpressionStatement', expression: body as Expression } as Statement];
}

function nameOf(node: Node | undefined): string | undefined {
  return node?.type === 'Identifier' ? node.name : undefined;
}

function namesOf(parameter: Node | undefined): ErrorNames | undefined {
  const names: ErrorNames = { error: nameOf(parameter), statuses: new Set() };
  if (parameter?.type !== 'ObjectPattern') return names;
  return notePattern(parameter, names) ? names : undefined;
}

function doubtAboutBody(
  body: readonly Statement[],
  error: Node | undefined,
  response: Node | undefined,
  readActs: (name: string) => ReadActs,
): string | undefined {
  const names = namesOf(error);
  const name = nameOf(response);
  if (!names || name === undefined) return 'its parameters are not simple names';
  return doubtAboutAnswer(body, names, readActs(name));
}

const byResponse =
  (at: number): Framework['doubt'] =>
  (handler) =>
    doubtAboutBody(statementsOf(handler), handler.params[0], handler.params[at], callsOn);

function isNext(node: Statement | undefined): boolean {
  const argument =
    node?.type === 'ExpressionStatement'
      ? node.expression
      : (node as { argument?: Node })?.argument;
  if (argument?.type !== 'AwaitExpression' || argument.argument.type !== 'CallExpression')
    return false;
  return argument.argument.callee.type === 'Identifier';
}

/** The `try` around `await next()` that is all of a Koa middleware. */
function guardIn(handler: FunctionNode) {
  const [only, ...others] = statementsOf(handler);
  if (others.length > 0 || only?.type !== 'TryStatement' || only.finalizer) return undefined;
  const [first, ...more] = only.block.body;
  return isNext(first) ? { clause: only.handler, hasMore: more.length > 0 } : undefined;
}

/** Error handlers, by framework. */
export const frameworks: readonly (Framework & { readonly name: string })[] = [
  {
    name: 'express',
    method: 'use',
    isHandler: ({ params }) => params.length === 4,
    doubt: byResponse(2),
    module: '@error-contract/express',
    install: (app) => `errorContract(${app})`,
  },
  {
    name: 'fastify',
    method: 'setErrorHandler',
    isHandler: () => true,
    doubt: byResponse(2),
    first: 'register',
    module: '@error-contract/fastify',
    install: (app) => `${app}.register(errorContract)`,
  },
  {
    name: 'koa',
    method: 'use',
    isHandler: (handler) => guardIn(handler) !== undefined,
    doubt: (handler) => {
      const guard = guardIn(handler);
      if (!guard?.clause || guard.hasMore) return doesMore;
      const { body, param } = guard.clause;
      return doubtAboutBody(body.body, param ?? undefined, handler.params[0], assignmentsTo);
    },
    first: 'use',
    module: '@error-contract/koa',
    install: (app) => `errorContract(${app})`,
  },
];
