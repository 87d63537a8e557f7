import type { Node, ObjectPattern, Statement } from '@babel/types';
import { keyName } from '../syntax/origin-of.ts';
import { isPure } from './is-pure.ts';

/** What names mean inside a handler. */
export interface ErrorNames {
  /** The error itself; `undefined` if the parameter is a pattern. */
  readonly error: string | undefined;
  /** Names that stand for the status of the error, with or without a default. */
  readonly statuses: Set<string>;
}

/** The properties of an error that hold its status. */
export const statusKeys = new Set(['status', 'statusCode']);

function isDefault(node: Node): boolean {
  return node.type === 'NumericLiteral' && node.value === 500;
}

/** Whether an expression is the status of the error, or 500 without one. */
export function isErrorsStatus(node: Node, names: ErrorNames): boolean {
  if (node.type === 'Identifier') return names.statuses.has(node.name);
  if (node.type === 'LogicalExpression') {
    const { left, right, operator } = node;
    if (operator === '&&' || !isErrorsStatus(left, names)) return false;
    return isDefault(right) || isErrorsStatus(right, names);
  }
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return false;
  const { object, property, computed } = node;
  const isError = object.type === 'Identifier' && object.name === names.error;
  return isError && statusKeys.has(keyName(property, computed) ?? '');
}

/** Notes the names of a pattern such as `{ status = 500, message }`; false if it does anything else. */
export function notePattern({ properties }: ObjectPattern, names: ErrorNames): boolean {
  return properties.every((one) => {
    if (one.type !== 'ObjectProperty') return false;
    const key = keyName(one.key, one.computed);
    const { value } = one;
    const hasDefault = value.type === 'AssignmentPattern';
    const target = hasDefault ? value.left : value;
    if (key === undefined || target.type !== 'Identifier') return false;
    if (!statusKeys.has(key)) return !hasDefault || isPure(value.right);
    names.statuses.add(target.name);
    return !hasDefault || isDefault(value.right);
  });
}

/** Notes the names of a declaration that reads the error; false for any other statement. */
export function noteNames(statement: Statement, names: ErrorNames): boolean {
  if (statement.type !== 'VariableDeclaration') return false;
  return statement.declarations.every(({ id, init }) => {
    if (!init) return false;
    if (id.type === 'ObjectPattern') {
      return init.type === 'Identifier' && init.name === names.error && notePattern(id, names);
    }
    if (id.type !== 'Identifier' || !isPure(init)) return false;
    if (isErrorsStatus(init, names)) names.statuses.add(id.name);
    return true;
  });
}
