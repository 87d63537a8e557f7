import { describe, expect, test } from 'vitest';
import { failureOf } from '../testing/failures.ts';
import { requiredScope, type Scope, scopedRoutes } from './required-scope.ts';
import { allows, grantScopes, scopes } from './scopes.ts';

test.each([
  ['GET', '/v1/agents', 'agents:read'],
  ['HEAD', '/v1/agents/agt_1', 'agents:read'],
  ['PATCH', '/V1/Agents/agt_1/', 'agents:write'],
  ['DELETE', '/v1/agents/a%2Fb', 'agents:write'],
  ['GET', '/v1/campaigns/cmp_1', 'campaigns:read'],
  ['GET', '/v1/campaigns/cmp_1/leads', 'leads:read'],
  ['POST', '/v1/campaigns/cmp_1/leads/upload', 'leads:write'],
  ['GET', '/v1/call-logs', 'call-logs:read'],
  ['POST', '/v1/campaigns/{id}/leads', 'leads:write'],
  ['PUT', '/v1/agents', undefined],
  ['OPTIONS', '/v1/agents', undefined],
  ['GET', '/v1', undefined],
  ['GET', '/health', undefined],
  ['GET', '/v1/agents//', undefined],
  ['GET', '//v1/agents', undefined],
  ['GET', '/v1//agents', undefined],
  ['GET', '/v1/agents/agt_1/more', undefined],
  ['GET', '/v1/%61gents', undefined],
  ['GET', '/v1/agents\n', undefined],
  ['__proto__', '/v1/agents', undefined],
])('%s %s needs %s', (method, path, scope) => {
  expect(requiredScope(method, path)).toBe(scope);
});

test('every scope is needed by a route, or is a general one', () => {
  const needed = new Set<Scope>(scopedRoutes.map(({ scope }) => scope));
  expect(scopes).toEqual(['read', 'write', ...[...needed].sort()]);
});

describe('a key with', () => {
  test.each<[granted: Scope[], allowed: Scope[], refused: Scope[]]>([
    [['read'], ['read', 'agents:read'], ['write', 'agents:write']],
    [['write'], ['read', 'write', 'agents:read', 'agents:write'], []],
    [['agents:read'], ['agents:read'], ['read', 'agents:write', 'campaigns:read']],
    [['agents:write'], ['agents:read', 'agents:write'], ['write', 'read', 'campaigns:write']],
    [[], [], ['read', 'agents:read']],
  ])('%j', (granted, allowed, refused) => {
    expect(allowed.filter((scope) => !allows(granted, scope))).toEqual([]);
    expect(refused.filter((scope) => allows(granted, scope))).toEqual([]);
  });
});

describe('a key gives', () => {
  test('all that it has, if nothing is asked for', () => {
    expect(grantScopes(['agents:write'], undefined)).toEqual(['agents:write']);
  });

  test('what is asked for, once and in order', () => {
    expect(grantScopes(['write'], ['agents:read', 'read', 'read'])).toEqual([
      'read',
      'agents:read',
    ]);
  });

  test('never more', async () => {
    const grant = async () =>
      grantScopes(['agents:write'], ['agents:read', 'write', 'calls:write']);
    const message =
      'Your API key does not have permission to give what it does not have itself: write, ' +
      'calls:write. Leave that out, or use a key that has it.';
    expect(await failureOf(grant())).toEqual([403, message]);
  });
});
