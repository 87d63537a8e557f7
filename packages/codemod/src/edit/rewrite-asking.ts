import { type AskedClass, asksForOurs } from '../libraries/asked-class.ts';
import { classOf } from '../libraries/status-names.ts';
import { rangeOf } from '../syntax/walk.ts';
import type { Edit, NameOf } from './rewrite-making.ts';

/** Where a condition with `||` needs no parentheses. */
const loose = new Set([
  'IfStatement',
  'ReturnStatement',
  'VariableDeclarator',
  'ArrowFunctionExpression',
  'ConditionalExpression',
  'CallExpression',
]);

function isLoose({ path }: AskedClass): boolean {
  const { node, parent } = path;
  if (node.extra?.parenthesized === true || loose.has(parent.type)) return true;
  return parent.type === 'LogicalExpression' && parent.operator === '||';
}

/** The class of ours to ask for as well. */
export function askedName({ status }: AskedClass): string {
  return status === undefined ? 'ApiError' : classOf(status);
}

/** Whether it asks for our error as well already. */
export const asksAlready = ({ path }: AskedClass) => asksForOurs(path);

/** Asks for our error as well; the old one may still come from the library itself. */
export function editsForAsking(asked: AskedClass, source: string, nameOf: NameOf): readonly Edit[] {
  const { start, end } = rangeOf(asked.path.node);
  const left = rangeOf(asked.path.node.left);
  const subject = source.slice(left.start, left.end);
  const name = askedName(asked);
  const ours = `${subject} instanceof ${nameOf(name)}`;
  const needsStatus = asked.status !== undefined && name === 'ApiError';
  const added = needsStatus ? `(${ours} && ${subject}.statusCode === ${asked.status})` : ours;
  if (isLoose(asked)) return [{ start: end, end, text: ` || ${added}` }];
  return [
    { start, end: start, text: '(' },
    { start: end, end, text: ` || ${added})` },
  ];
}
