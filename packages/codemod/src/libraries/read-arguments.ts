import type { Scope } from '@babel/traverse';
import type { Node, ObjectExpression } from '@babel/types';
import { isText } from '../syntax/is-text.ts';
import { keyName } from '../syntax/origin-of.ts';

function isHeaders(node: Node, scope: Scope): boolean {
  return (
    node.type === 'ObjectExpression' &&
    node.properties.every(
      (one) => one.type === 'ObjectProperty' && !one.computed && isText(one.value, scope),
    )
  );
}

function isOption(key: string | undefined, value: Node, scope: Scope): boolean {
  if (key === 'cause') return true;
  if (key === 'expose') return value.type === 'BooleanLiteral';
  return key === 'headers' && isHeaders(value, scope);
}

function strangeOption(
  { properties }: ObjectExpression,
  allowed: readonly string[],
  scope: Scope,
): string | undefined {
  for (const one of properties) {
    if (one.type !== 'ObjectProperty') return 'a spread or a method';
    const key = keyName(one.key, one.computed);
    if (key === undefined) return 'a computed key';
    if (!allowed.includes(key) || !isOption(key, one.value, scope)) return `\`${key}\``;
  }
  return undefined;
}

/**
 * Says what is uncertain about the arguments of a call, apart from its status. `undefined` if they
 * are a string, and an object of options that an ApiError takes too.
 */
export function doubtAbout(
  [message, options, ...more]: readonly Node[],
  allowed: readonly string[],
  scope: Scope,
): string | undefined {
  if (message && !isText(message, scope)) return 'its message is not certainly a string';
  if (!options) return undefined;
  if (more.length > 0 || allowed.length === 0) return 'it has more arguments than a message';
  if (options.type !== 'ObjectExpression') return 'its options are not written out here';
  const strange = strangeOption(options, allowed, scope);
  return strange && `its options have ${strange}, which ApiError does not take`;
}
