import type { Node } from '@babel/types';
import { keyName } from '../syntax/origin-of.ts';

const readingMethods = new Set(['get', 'now', 'toISOString', 'toString']);

function isReadingCall(node: Node): boolean {
  if (node.type === 'NewExpression') return isDate(node.callee) && node.arguments.length === 0;
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
  const { object, property, computed } = node.callee;
  const reads = readingMethods.has(keyName(property, computed) ?? '');
  return reads && isPure(object) && node.arguments.every(isPure);
}

function isDate(node: Node): boolean {
  return node.type === 'Identifier' && node.name === 'Date';
}

function isPureProperty(node: Node): boolean {
  if (node.type === 'SpreadElement') return isPure(node.argument);
  return (
    node.type === 'ObjectProperty' && isPure(node.value) && (!node.computed || isPure(node.key))
  );
}

/** Whether an expression only reads, so that removing it changes nothing but the answer. */
export function isPure(node: Node): boolean {
  switch (node.type) {
    case 'Identifier':
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
    case 'NullLiteral':
      return true;
    case 'TemplateLiteral':
      return node.expressions.every(isPure);
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return isPure(node.object) && (!node.computed || isPure(node.property));
    case 'LogicalExpression':
    case 'BinaryExpression':
      return isPure(node.left) && isPure(node.right);
    case 'UnaryExpression':
      return node.operator !== 'delete' && isPure(node.argument);
    case 'ConditionalExpression':
      return isPure(node.test) && isPure(node.consequent) && isPure(node.alternate);
    case 'ObjectExpression':
      return node.properties.every(isPureProperty);
    case 'ArrayExpression':
      return node.elements.every((element) => element !== null && isPure(element));
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return isPure(node.expression);
    default:
      return isReadingCall(node);
  }
}
