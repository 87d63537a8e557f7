import type { Expression, MemberExpression } from '@babel/types';
import { keyName } from '../syntax/origin-of.ts';
import type { Act, ReadActs } from './read-answer.ts';

/** Reads `res.status(404).json({ … })`: a chain of calls that begins with a name. */
export const callsOn =
  (name: string): ReadActs =>
  (expression) => {
    const acts: Act[] = [];
    let node: Expression | undefined = expression;
    while (node?.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
      const callee: MemberExpression = node.callee;
      acts.unshift({
        name: keyName(callee.property, callee.computed) ?? '',
        values: node.arguments,
      });
      node = callee.object.type === 'Super' ? undefined : callee.object;
    }
    return node?.type === 'Identifier' && node.name === name && acts.length > 0 ? acts : undefined;
  };

/** Reads `ctx.status = 404`. */
export const assignmentsTo =
  (name: string): ReadActs =>
  (expression) => {
    if (expression.type !== 'AssignmentExpression' || expression.operator !== '=') return undefined;
    const { left, right } = expression;
    if (left.type !== 'MemberExpression' || left.object.type !== 'Identifier') return undefined;
    if (left.object.name !== name) return undefined;
    return [{ name: keyName(left.property, left.computed) ?? '', values: [right] }];
  };
