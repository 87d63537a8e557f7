import type { Expression, Node, Statement } from '@babel/types';
import { keyName } from '../syntax/origin-of.ts';
import { isPure } from './is-pure.ts';
import { type ErrorNames, isErrorsStatus, noteNames } from './status-source.ts';

/** One thing that a handler does with the response: `status(404)`, `body = …`. */
export interface Act {
  readonly name: string;
  readonly values: readonly Node[];
}

/** Reads what an expression does with the response; `undefined` if it does anything else. */
export type ReadActs = (expression: Expression) => readonly Act[] | undefined;

const statusActs = new Set(['status', 'code']);
const bodyActs = new Set(['json', 'send', 'body']);
const otherActs = new Set(['type', 'end']);

export const doesMore = 'it does more than answer';

/** `if (res.headersSent) return next(err);` */
function isHeadersGuard(node: Statement): boolean {
  if (node.type !== 'IfStatement' || node.alternate) return false;
  const { test, consequent } = node;
  const isAsked =
    test.type === 'MemberExpression' && keyName(test.property, test.computed) === 'headersSent';
  const last = consequent.type === 'BlockStatement' ? consequent.body : [consequent];
  const [only, ...others] = last;
  if (!isAsked || others.length > 0 || only?.type !== 'ReturnStatement') return false;
  const { argument } = only;
  if (argument?.type !== 'CallExpression' || argument.callee.type !== 'Identifier') return false;
  return argument.arguments.length === 1;
}

function expressionOf(node: Statement): Expression | undefined {
  if (node.type === 'ExpressionStatement') return node.expression;
  return node.type === 'ReturnStatement' ? (node.argument ?? undefined) : undefined;
}

function actsOf(
  body: readonly Statement[],
  names: ErrorNames,
  read: ReadActs,
): readonly Act[] | undefined {
  const acts: Act[] = [];
  for (const statement of body) {
    if (noteNames(statement, names) || isHeadersGuard(statement)) continue;
    const expression = expressionOf(statement);
    const found = expression && read(expression);
    if (!found) return undefined;
    acts.push(...found);
  }
  return acts;
}

/**
 * Says why a handler cannot be replaced; `undefined` if all it does is answer with the status of the
 * error and a body made of values that it reads.
 */
export function doubtAboutAnswer(
  body: readonly Statement[],
  names: ErrorNames,
  read: ReadActs,
): string | undefined {
  const acts = actsOf(body, names, read);
  if (!acts?.every(({ values }) => values.every(isPure))) return doesMore;
  const statuses = acts.filter(({ name }) => statusActs.has(name));
  const bodies = acts.filter(({ name }) => bodyActs.has(name));
  const others = acts.filter(({ name }) => otherActs.has(name));
  if (acts.length !== statuses.length + bodies.length + others.length) return doesMore;
  if (statuses.length !== 1 || bodies.length !== 1) return 'it builds its answer elsewhere';
  const [status] = statuses[0]?.values ?? [];
  const isTheirs = status && isErrorsStatus(status, names);
  return isTheirs ? undefined : 'its status is not just that of the error, or 500';
}
