import { describe, expect, test } from 'vitest';
import { listedMessages } from './listed-messages.ts';

const nested = (depth: number, open: string, inner: string, close: string) =>
  JSON.parse(`${open.repeat(depth)}${inner}${close.repeat(depth)}`);

describe('messages that an answer lists', () => {
  const rows: [string, object, readonly string[]][] = [
    ['nothing', {}, []],
    ['an empty map', { errors: {} }, []],
    ['what is no list', { errors: 7, details: { limit: '1' } }, []],
    ['a map', { errors: { a: 'is bad', b: 7, c: null } }, ['a is bad']],
    ['a map of lists', { fieldErrors: { a: ['is bad', 'is odd'] } }, ['a is bad; is odd']],
    ['a map of objects', { errors: { a: { msg: 'is bad', path: 'b' } } }, ['a is bad']],
    ['lists of objects', { errors: { a: [{ message: 'is bad', code: 'x' }] } }, ['a is bad']],
    ["zod's format", { errors: { _errors: [], a: { _errors: ['is bad'] } } }, ['a is bad']],
    ['field', { errors: [{ field: 'a.b', message: 'is bad' }] }, ['a.b is bad']],
    ['a JSON pointer', { errors: [{ instancePath: '/a/0', message: 'is bad' }] }, ['a.0 is bad']],
    ['a path of code', { errors: [{ path: 'a[0].b', message: 'is bad' }] }, ['a.0.b is bad']],
    ['loc', { detail: [{ loc: ['body', 'a', 0], msg: 'is bad' }] }, ['a.0 is bad']],
    ['propertyPath', { violations: [{ propertyPath: 'a', message: 'is bad' }] }, ['a is bad']],
    ['a name', { 'invalid-params': [{ name: 'a', reason: 'is bad' }] }, ['a is bad']],
    [
      'a name that is a class',
      { errors: [{ name: 'ValidatorError', message: 'is bad' }] },
      ['is bad'],
    ],
    ['a code alone', { errors: [{ field: 'a', code: 'TAKEN' }] }, ['a: TAKEN']],
    ['a list of maps', { errors: [{ a: 'is bad' }, { b: ['is odd'] }] }, ['a is bad', 'b is odd']],
    ['the path twice', { errors: [{ field: 'a', message: 'a is bad' }] }, ['a is bad']],
    ['texts', { errors: ['a', '', 7, null, 'b'] }, ['a', 'b']],
    ['jargon', { errors: [{ path: 'a', message: 'Invalid value' }] }, ['a is not valid']],
    [
      'class-validator',
      { message: [{ property: 'a', constraints: { isEmail: 'a must be an email' } }] },
      ['a must be an email address'],
    ],
    ['a name of the prototype', { errors: { constructor: 'is bad' } }, ['constructor is bad']],
    ['__proto__', JSON.parse('{"errors":{"__proto__":{"a":"is bad"}}}'), ['__proto__.a is bad']],
    ['1,001 characters', { errors: { a: 'x'.repeat(1001) } }, ['a is not valid']],
    [
      'what was received',
      { errors: [{ path: 'a', msg: 'no to x1', value: 'x1' }] },
      ['a is not valid'],
    ],
    [
      'a name that is long',
      { errors: { ['a'.repeat(99)]: 'is bad' } },
      [`${'a'.repeat(64)} is bad`],
    ],
  ];
  test.each(rows)('%s', (_name, body, messages) => {
    expect(listedMessages(body)).toEqual(messages);
  });

  test('ends with those that are nested too deeply', () => {
    const list = nested(5_000, '[', '"a"', ']');
    const map = nested(5_000, '{"a":', '"a"', '}');
    const format = nested(5_000, '{"_errors":[', '"a"', ']}');
    for (const errors of [list, map, format]) expect(listedMessages({ errors })).toEqual([]);
  });
});
