import { expect, test } from 'vitest';
import { routeName } from './route-name.ts';

test.each([
  ['of an app', '/agents/:id', '', '/agents/17', '/agents/:id'],
  ['of a mounted router', '/:id', '/v1/users', '/v1/users/17', '/v1/users/:id'],
  ['of a router that was left', '/:id', '', '/v1/users/17', '/v1/users/:id'],
  ['of the root of a router', '/', '', '/v1/users', '/v1/users'],
  ['of the root of an app', '/', '', '/', '/'],
  ['with a slash at the end', '/', '/v1/users', '/v1/users/', '/v1/users'],
  ['with a query', '/:id', '', '/v1/users/17?full=/a/b', '/v1/users/:id'],
  ['with an expression', '/:id(\\d+)', '', '/v1/users/17', '/v1/users/:id(\\d+)'],
  ['with a wildcard', '/files/*path', '', '/v1/files/a/b', '/v1/files/*path'],
  ['that is a wildcard', '/*path', '', '/a/b', '/*path'],
  ['that is a wildcard, in a router', '/*path', '/v1', '/v1/a/b', '/v1/*path'],
  ['with an optional part', '/users{/:id}', '', '/v1/users', '/v1/users{/:id}'],
  ['that was longer than the path', '/a/:b/:c', '', '/a', '/a/:b/:c'],
])('the name of a route %s', (_, pattern, base, url, expected) => {
  expect(routeName({ pattern, base, url })).toBe(expected);
});

test('without a pattern', () => {
  expect(routeName({ url: '/a/17?b' })).toBe('/a/17');
  expect(routeName({ url: '/a/17', isUnrouted: true })).toBe('no route');
  expect(routeName({ pattern: /a/, url: '/a', isUnrouted: false })).toBe('/a');
});
