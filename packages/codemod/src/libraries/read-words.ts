import type { Scope } from '@babel/traverse';
import type { Node, ObjectExpression } from '@babel/types';
import { isText } from '../syntax/is-text.ts';
import { keyName } from '../syntax/origin-of.ts';
import { type NotSure, notSure, type Words } from './made-error.ts';

/** What Nest's own responses have beside the message: the contract writes both anew. */
const written = new Set(['statusCode', 'error']);

function ofObject({ properties }: ObjectExpression, scope: Scope): Words | NotSure {
  let message: Node | undefined;
  for (const one of properties) {
    if (one.type !== 'ObjectProperty') return notSure('its object has a spread or a method');
    const key = keyName(one.key, one.computed);
    if (key === 'message') message = one.value;
    else if (key === undefined) return notSure('its object has a computed key');
    else if (!written.has(key))
      return notSure(`its object has \`${key}\`, which the contract does not send`);
  }
  if (!message) return notSure('its object has no `message`');
  if (isText(message, scope)) return { node: message, isList: false };
  const list = message.type === 'ArrayExpression' ? wordsIn(message, scope) : undefined;
  return list ?? notSure('its message is not certainly a string');
}

/**
 * Reads the message of Nest's other forms: `{ message: 'x', error: 'y' }`, and a list of texts.
 * `undefined` for anything else.
 */
export function wordsIn(node: Node | undefined, scope: Scope): Words | NotSure | undefined {
  if (node?.type === 'ObjectExpression') return ofObject(node, scope);
  if (node?.type !== 'ArrayExpression' || node.elements.length === 0) return undefined;
  const areTexts = node.elements.every((one) => one !== null && isText(one, scope));
  return areTexts ? { node, isList: true } : undefined;
}
