import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ApiError } from '../error/api-error.ts';
import { NotFoundError } from '../error/not-found-error.ts';
import { ValidationError } from '../error/validation-error.ts';
import { apiErrorFromBody } from './api-error-from-body.ts';
import { type FieldErrorsOptions, fieldErrors } from './field-errors.ts';

/** As a client gets it. */
function received(error: ApiError): ApiError | undefined {
  return apiErrorFromBody(JSON.parse(JSON.stringify(error)));
}

type Row = readonly [message: string, path: string, text: string];

const byForm: readonly Row[] = [
  ['name is required', 'name', 'is required'],
  ['leads.0.phone_number must be a string', 'leads.0.phone_number', 'must be a string'],
  ['password: Passwords do not match', 'password', 'Passwords do not match'],
  ['Name: Take another one', 'Name', 'Take another one'],
  ['"first\\u0020name" is required', 'first name', 'is required'],
  ['"first name" is required', 'first name', 'is required'],
  ['people.0."first\\u0020name": Say it', 'people.0.first name', 'Say it'],
  ['"a.b" is required', '"a.b"', 'is required'],
  ['"a.b\\u0020c".d is required', '"a.b c".d', 'is required'],
  ['"say\\"it" is required', '"say\\"it"', 'is required'],
  ['"A.b" is required', '"A.b"', 'is required'],
  ['and is required', 'and', 'is required'],
  ['"" is not valid', '""', 'is not valid'],
  ['__proto__ is not a recognized field', '__proto__', 'is not a recognized field'],
  ['email must be a; must be b', 'email', 'must be a; must be b'],
  ['note two\nlines', 'note', 'two\nlines'],
  ['body is required', 'body', 'is required'],
  ['Passwords do not match', '', 'Passwords do not match'],
  ['only one of a and b is allowed', '', 'only one of a and b is allowed'],
  ['n: only one of a and b is allowed', 'n', 'only one of a and b is allowed'],
  ['Émile is not here', '', 'Émile is not here'],
  ['"Passwords" do not match', '', '"Passwords" do not match'],
  ['one', '', 'one'],
  ['"open is not closed', '', '"open is not closed'],
];

const names = ['name', 'Name', 'leads', 'leads.0', 'first name', 'constructor'];
const byFields: readonly Row[] = [
  ['name is required', 'name', 'is required'],
  ['Name is required', 'Name', 'is required'],
  ['leads.0 must be an object', 'leads.0', 'must be an object'],
  ['leads.0.phone_number must be a string', 'leads.0', 'phone_number must be a string'],
  ['leads.1.name: Say it', 'leads', '1.name: Say it'],
  ['names are odd', '', 'names are odd'],
  ['passwords must match', '', 'passwords must match'],
  ['body is required', '', 'body is required'],
  ['"first\\u0020name" is required', 'first name', 'is required'],
  ['toString is not a recognized field', '', 'toString is not a recognized field'],
  ['constructor is required', 'constructor', 'is required'],
  ['and is required', '', 'and is required'],
];

describe.each([
  ['the form of a message', {}, byForm],
  ['the fields', { fields: names }, byFields],
  ['the fields, as a Set', { fields: new Set(names) }, byFields],
] as const)('by %s', (_rule, options: FieldErrorsOptions, rows) => {
  test.each(rows)('%j', (message, path, text) => {
    const expected = new Map([[path, [text]]]);
    const error = new ValidationError([message]);
    expect(fieldErrors(error, options)).toEqual(expected);
    expect(fieldErrors(received(error), options)).toEqual(expected);
  });
});

test('a field of two parts has two messages, in the order of the wire', () => {
  const error = new ValidationError(['id must be a number', 'name is required', 'id is required']);
  expect([...fieldErrors(error)]).toEqual([
    ['id', ['must be a number', 'is required']],
    ['name', ['is required']],
  ]);
});

test('the rest of more than 100 fields is about the whole', () => {
  const error = new ValidationError(Array.from({ length: 102 }, (_, i) => `f${i} is required`));
  for (const options of [{}, { fields: ['and'] }]) {
    expect(fieldErrors(error, options).get('')).toContain('and 2 more fields are invalid');
  }
});

const conflict = new ApiError(409, 'name is taken');

test.each([
  ['another failure', new NotFoundError('Agent not found'), {}, [['', ['Agent not found']]]],
  ['another failure, of no field', conflict, {}, [['', ['name is taken']]]],
  ['another failure, of a field', conflict, { fields: ['name'] }, [['name', ['is taken']]]],
  ['a hidden one', new ApiError(500, 'db: secret'), {}, [['', [new ApiError(500).message]]]],
  ['an error of others', new TypeError('name is required'), {}, []],
  ['no error', undefined, {}, []],
])('%s', (_name, error, options, expected) => {
  expect([...fieldErrors(error, options)]).toEqual(expected);
});

test.each([
  [{ field: ['a'] }, 'field is not an option of fieldErrors; did you mean fields?'],
  [{ fields: 'a' }, 'fields of fieldErrors is an array or another iterable of names'],
])('%j is refused', (options, message) => {
  const refuse = () => fieldErrors(undefined, options as never);
  expect(refuse).toThrow(TypeError);
  expect(refuse).toThrow(message);
});

test('with fields, every message is under one of them or under the empty path', () => {
  const word = fc.constantFrom('a', 'b', 'a.b', 'A', '"x\\u0020y"', 'is', 'Bad', 'a:', '"', ' ');
  const message = fc.array(word, { minLength: 1 }).map((words) => words.join(' '));
  const fields = fc.array(fc.constantFrom('a', 'a.b', 'A', 'x y', 'is'));
  fc.assert(
    fc.property(fc.array(message, { minLength: 1 }), fields, (messages, names) => {
      const error = new ValidationError(messages);
      const sorted = fieldErrors(error, { fields: names });
      expect([...names, '']).toEqual(expect.arrayContaining([...sorted.keys()]));
      expect([...sorted.values()].flat()).toHaveLength(error.messages.length);
    }),
  );
});
