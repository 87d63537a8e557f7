import { ForbiddenError } from '@error-contract/core';
import { type Scope, scopedRoutes } from './required-scope.ts';

/** Every scope, in the order in which answers show them. */
export const scopes: readonly Scope[] = [
  ...new Set<Scope>(['read', 'write', ...scopedRoutes.map(({ scope }) => scope).sort()]),
];

/** The scopes of a key that may do everything. */
export const allScopes: readonly Scope[] = ['read', 'write'];

/** Whether a key with these scopes may do what needs `scope`. */
export function allows(granted: readonly string[], scope: Scope): boolean {
  const [access, resource] = scope.split(':').reverse();
  const wider = access === 'read' ? ['read', 'write'] : ['write'];
  const enough = wider.flatMap((one) => (resource ? [one, `${resource}:${one}`] : [one]));
  return enough.some((one) => granted.includes(one));
}

/** What a client reads whose key lacks a scope. */
export function lackOf(scope: Scope): string {
  return `Your API key does not have permission: this request needs the scope ${scope}. Use a key that has it.`;
}

/** The challenge that names scopes to a program (RFC 6750, section 3.1). */
function challenge(missing: readonly Scope[]): Readonly<Record<string, string>> {
  const scope = missing.join(' ');
  return { 'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${scope}"` };
}

/**
 * Throws unless a key may do what a request asks for. `headers` go with the error.
 * @throws {ForbiddenError} that names the scope
 */
export function assertAllowed(
  granted: readonly string[],
  scope: Scope,
  headers: Readonly<Record<string, string>>,
): void {
  if (allows(granted, scope)) return;
  throw new ForbiddenError(lackOf(scope), { headers: { ...headers, ...challenge([scope]) } });
}

/**
 * Lists the scopes that a key may give to another: those that are asked for, or all of its own.
 * @throws {ForbiddenError} that names what it does not have itself
 */
export function grantScopes(
  granted: readonly Scope[],
  asked: readonly Scope[] = granted,
): readonly Scope[] {
  const missing = [...new Set(asked.filter((scope) => !allows(granted, scope)))];
  if (missing.length === 0) return scopes.filter((scope) => asked.includes(scope));
  throw new ForbiddenError(
    `Your API key does not have permission to give what it does not have itself: ${missing.join(', ')}. ` +
      'Leave that out, or use a key that has it.',
    { headers: challenge(missing) },
  );
}
