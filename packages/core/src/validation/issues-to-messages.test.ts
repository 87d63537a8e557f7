import { describe, expect, test } from 'vitest';
import { issuesToMessages } from './issues-to-messages.ts';

function thrower(): never {
  throw new Error('hostile');
}
const getter = { get: thrower, enumerable: true };

const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();
const throwing = new Proxy({}, { get: thrower, has: thrower, ownKeys: thrower });
const endless = new Proxy([], { get: (_, key) => (key === 'length' ? 2 ** 53 : 'x') });
const errors: unknown[] = [];
const loop = { code: 'invalid_union', path: ['f'], errors, message: 'Invalid input' };
errors.push([loop]);

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
  ['throwing getters', Object.defineProperties({}, { message: getter, code: getter })],
  ['a throwing path', { path: throwing, message: { toString: thrower } }],
  ['a revoked path', { path: revoked, code: 'invalid_type' }],
  ['a code that every object has', { code: 'constructor', message: '' }],
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
    ['a getter that throws', Object.defineProperty({}, 'f', getter)],
  ])('%s', (_, value) => {
    const issues = [{ code: 'custom', path: ['f'], message: 'is odd' }];
    expect(issuesToMessages(issues, value)).toEqual(['f is odd']);
  });

  test('an empty list, and what is not a list', () => {
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

const inherited = ['__proto__', 'constructor', 'toString'];
const x63 = 'x'.repeat(63);
const paths: readonly (readonly [string, readonly unknown[], string])[] = [
  ['keys and indexes', ['leads', 0, 'phone_number'], 'leads.0.phone_number is odd'],
  ['entries', [{ key: 'leads' }, { key: 0 }], 'leads.0 is odd'],
  ['symbols', [Symbol('tag')], 'tag is odd'],
  ['an empty name', ['a', ''], 'a."" is odd'],
  ['names that every object has', inherited, `${inherited.join('.')} is odd`],
  ['a long name', [`${x63}xx`], `${x63}x is odd`],
  ['a name cut inside a character', [`${x63}\u{1f600}`], `${x63}\ufffd is odd`],
  ['control characters', ['a\r\nb\u0000\u202e'], 'a\ufffd\ufffdb\ufffd\ufffd is odd'],
  ['a space', ['first name', 0], '"first\\u0020name".0 is odd'],
  ['other spaces', ['a\u00a0b\u3000c'], '"a\\u00a0b\\u3000c" is odd'],
  ['a dot', ['a.b', 'c'], '"a.b".c is odd'],
  ['a quote', ['"q"'], '"\\"q\\"" is odd'],
  ['a colon at the end', ['a:'], '"a:" is odd'],
  ['names that need no quotes', ['a:b', 'c/d~e', 'größe', '$ref'], 'a:b.c/d~e.größe.$ref is odd'],
  ['keys of a Map that have no name', ['m', { key: {} }], 'm is odd'],
];

describe('paths', () => {
  test.each(paths)('%s', (_, path, message) => {
    expect(issuesToMessages([{ path, message: 'is odd' }], {})).toEqual([message]);
  });
});

describe('subjects', () => {
  test.each([
    ['Passwords do not match', 'f: Passwords do not match', 'Passwords do not match'],
    ['Éa is wrong', 'f: Éa is wrong', 'Éa is wrong'],
    ['must match', 'f must match', 'body must match'],
    ['not now', 'f not now', 'body not now'],
    ['nothing is left', 'f nothing is left', 'nothing is left'],
    ['passwords do not match', 'f passwords do not match', 'passwords do not match'],
    ['必須です', 'f 必須です', '必須です'],
  ])('%s', (message, ofField, ofWhole) => {
    expect(issuesToMessages([{ path: ['f'], message }], {}, 'body')).toEqual([ofField]);
    expect(issuesToMessages([{ path: [], message }], {}, 'body')).toEqual([ofWhole]);
  });
});

const received = 'Invalid input: received undefined';
const foreign: readonly (readonly [string, object, string])[] = [
  ['a message of its own', { message: 'must be nice' }, 'f must be nice'],
  ['jargon', { message: 'Expected string, but got number' }, 'f is not valid'],
  ['jargon of a missing field', { path: ['g'], message: received }, 'g is required'],
  ['a quoted path', { message: '"f" must be a string' }, 'f must be a string'],
  ['an echo', { message: 'no, not supersecret' }, 'f is not valid'],
];

describe('issues of unknown libraries', () => {
  test.each(foreign)('%s', (_, issue, message) => {
    expect(issuesToMessages([{ path: ['f'], ...issue }], { f: 'supersecret' })).toEqual([message]);
  });
});

test('one field has at most ten reasons', () => {
  const issues = Array.from({ length: 99 }, (_, i) => ({ message: `no. ${i}`, path: ['f'] }));
  expect(issuesToMessages(issues, {})[0]?.split('; ')).toHaveLength(10);
});

test('10,000 issues give 10,000 messages, or one if they are the same', () => {
  const value = Array.from({ length: 10_000 }, (_, index) => ({ name: `value-${index}-secret` }));
  const issues = value.map((_, i) => ({ code: 'custom', path: [i, 'name'], message: 'bad' }));
  const whole = issues.map((issue) => ({ ...issue, path: [] }));
  expect(issuesToMessages(issues, value)).toHaveLength(10_000);
  expect(issuesToMessages(whole, value)).toEqual(['bad']);
});
