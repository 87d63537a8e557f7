import { describe, expect, test } from 'vitest';
import { issuesToMessages } from './issues-to-messages.ts';

function thrower(): never {
  throw new Error('hostile');
}

const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();
const throwing = new Proxy({}, { get: thrower, has: thrower, ownKeys: thrower });
const endless = new Proxy([], { get: (_, key) => (key === 'length' ? 2 ** 53 : 'x') });
const loop: { code: string; path: string[]; errors: unknown[]; message: string } = {
  code: 'invalid_union',
  path: ['f'],
  errors: [],
  message: 'Invalid input',
};
loop.errors.push([loop]);

const hostile: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['undefined', undefined],
  ['a text', 'x'],
  ['a number', 1],
  ['a symbol', Symbol('x')],
  ['a function', thrower],
  ['an empty object', {}],
  ['a revoked proxy', revoked],
  ['a throwing proxy', throwing],
  [
    'throwing getters',
    Object.defineProperties({}, { message: { get: thrower }, code: { get: thrower } }),
  ],
  ['a throwing path', { path: throwing, message: { toString: thrower } }],
  ['a revoked path', { path: revoked, code: 'invalid_type' }],
  ['a code of every object', { code: 'constructor', message: '' }],
  ['a code with wrong facts', { code: 'too_small', minimum: {}, origin: [] }],
  ['a limit that throws', { code: 'too_small', minimum: { valueOf: thrower }, origin: 'date' }],
  ['values that throw', { code: 'invalid_value', values: [{ toString: thrower }] }],
  ['a valibot issue without facts', { kind: 'validation', type: 'toString' }],
  ['an arktype issue without facts', { code: 'predicate', problem: '' }],
];

describe('any issue gives a message', () => {
  test.each(hostile)('%s', (_, issue) => {
    const [message, ...others] = issuesToMessages([issue], { f: 1 });
    expect(message).toMatch(/^input is not (?:valid|in the required format)$/);
    expect(others).toEqual([]);
  });

  test.each([
    ['a throwing input', throwing],
    ['a revoked input', revoked],
    ['a getter that throws', Object.defineProperty({}, 'f', { get: thrower, enumerable: true })],
  ])('%s', (_, value) => {
    const issues = [{ code: 'custom', path: ['f'], message: 'is odd' }];
    expect(issuesToMessages(issues, value)).toEqual(['f is odd']);
  });

  test('a list that is none, or is empty', () => {
    expect(issuesToMessages([], 1)).toEqual(['input is not valid']);
    expect(issuesToMessages(revoked as never, 1, 'body')).toEqual(['body is not valid']);
  });

  test('a path without an end', () => {
    expect(issuesToMessages([{ path: endless, message: 'm' }], 1)[0]?.length).toBeLessThan(200);
  });

  test('a union that contains itself', () => {
    expect(issuesToMessages([loop], { f: 1 })[0]).toMatch(/^f(?:\.f)* is not valid$/);
  });
});

const paths: readonly (readonly [string, readonly unknown[], string])[] = [
  ['keys and indexes', ['leads', 0, 'phone_number'], 'leads.0.phone_number is odd'],
  ['entries', [{ key: 'leads' }, { key: 0 }], 'leads.0 is odd'],
  ['symbols', [Symbol('tag')], 'tag is odd'],
  ['an empty name', ['a', ''], 'a."" is odd'],
  [
    'names of what every object has',
    ['__proto__', 'constructor', 'toString'],
    '__proto__.constructor.toString is odd',
  ],
  ['a long name', ['x'.repeat(65)], `${'x'.repeat(64)} is odd`],
  [
    'a name cut inside a character',
    [`${'x'.repeat(63)}\u{1f600}`],
    `${'x'.repeat(63)}\ufffd is odd`,
  ],
  ['control characters', ['a\r\nb\u0000\u202e'], 'a\ufffd\ufffdb\ufffd\ufffd is odd'],
  ['keys of a Map that are no names', ['m', { key: {} }], 'm is odd'],
];

describe('paths', () => {
  test.each(paths)('%s', (_, path, message) => {
    expect(issuesToMessages([{ path, message: 'is odd' }], {})).toEqual([message]);
  });
});

const foreign: readonly (readonly [string, object, string])[] = [
  ['a message of its own', { message: 'must be nice' }, 'f must be nice'],
  ['jargon', { message: 'Expected string, but got number' }, 'f is not valid'],
  [
    'jargon of a missing field',
    { path: ['g'], message: 'Invalid input: received undefined' },
    'g is required',
  ],
  ['a quoted path', { message: '"f" must be a string' }, 'f must be a string'],
  ['an echo', { message: 'no, not supersecret' }, 'f is not valid'],
];

describe('issues of unknown libraries', () => {
  test.each(foreign)('%s', (_, issue, message) => {
    expect(issuesToMessages([{ path: ['f'], ...issue }], { f: 'supersecret' })).toEqual([message]);
  });
});

test('one field has at most ten reasons', () => {
  const issues = Array.from({ length: 99 }, (_, index) => ({
    message: `no. ${index}`,
    path: ['f'],
  }));
  expect(issuesToMessages(issues, {})[0]?.split('; ')).toHaveLength(10);
});

test('10,000 issues are 10,000 messages, and one where they say the same', () => {
  const value = Array.from({ length: 10_000 }, (_, index) => ({ name: `value-${index}-secret` }));
  const issues = value.map((_, index) => ({
    code: 'custom',
    path: [index, 'name'],
    message: 'bad',
  }));
  const whole = issues.map((issue) => ({ ...issue, path: [] }));
  expect(issuesToMessages(issues, value)).toHaveLength(10_000);
  expect(issuesToMessages(whole, value)).toEqual(['input bad']);
});
