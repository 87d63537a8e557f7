import { expect, test } from 'vitest';
import { notValid } from '../sentences/reading.ts';
import { readPhrase } from './phrases.ts';

const regex = 'is not in the required format';

/** What libraries say, and what is said instead. The packages themselves are in tests/foreign-errors. */
const told: readonly (readonly [text: string, sentence: string])[] = [
  ['is required', 'is required'],
  ['is a required field', 'is required'],
  ['should not be null or undefined', 'is required'],
  ["must have required property 'a'", 'is required'],
  ['is not allowed to be empty', 'should not be empty'],
  ['must NOT have additional properties', 'is not a recognized field'],
  ['must be a string', 'must be a string'],
  ['must be string', 'must be a string'],
  ['must be string,null', 'must be a string or null'],
  ['must be of type object', 'must be an object'],
  ['must be a valid date', 'must be a date'],
  ['must be a Date instance', 'must be a date'],
  ['must be a boolean value', 'must be a boolean'],
  ['must be a number conforming to the specified constraints', 'must be a number'],
  ['must be a `date` type, but the final value was: `x`', 'must be a date'],
  ['must be the value to satisfy a union of string | number', 'must be a string or a number'],
  ['must be a value of type never', 'is not a recognized field'],
  ['length must be at least 3 characters long', 'must be at least 3 characters long'],
  ['must be longer than or equal to 3 characters', 'must be at least 3 characters long'],
  ['must be shorter than or equal to 3 characters', 'must be at most 3 characters long'],
  ['must NOT have fewer than 3 characters', 'must be at least 3 characters long'],
  ['must NOT have more than 1 items', 'must have at most 1 item'],
  ['must be exactly 3 characters', 'must be exactly 3 characters long'],
  ['length must be 3 characters long', 'must be exactly 3 characters long'],
  ['field must have at least 2 items', 'must have at least 2 items'],
  ['must contain no more than 2 elements', 'must have at most 2 items'],
  ['must have less than or equal to 2 keys', 'must have at most 2 entries'],
  ['must NOT have fewer than 2 properties', 'must have at least 2 entries'],
  ['must be at least 2 bytes', 'must be at least 2 bytes in size'],
  [
    'must be longer than or equal to 3 and shorter than or equal to 5 characters',
    'must be at least 3 characters long; must be at most 5 characters long',
  ],
  [
    'must be a array with a length between 1 and 2',
    'should not be empty; must have at most 2 items',
  ],
  ['must be a string with a length of 3', 'must be exactly 3 characters long'],
  ['must be greater than or equal to 3', 'must be at least 3'],
  ['must not be less than 3', 'must be at least 3'],
  ['must not be greater than 3', 'must be at most 3'],
  ['must be >= 3', 'must be at least 3'],
  ['must be < 3', 'must be less than 3'],
  ['must be a number greater than 3', 'must be greater than 3'],
  ['must be greater than "2024-01-01T00:00:00.000Z"', 'must be after 2024-01-01T00:00:00.000Z'],
  ['must be greater than ref:start', notValid],
  ['must be a positive number', 'must be greater than 0'],
  ['must be multiple of 5', 'must be a multiple of 5'],
  ['must be divisible by 5', 'must be a multiple of 5'],
  ['must be one of [a, b]', 'must be one of: a, b'],
  ['must be [a]', 'must be a'],
  ['must be one of the following values: a, b', 'must be one of: a, b'],
  ['must be equal to one of the allowed values: a, b', 'must be one of: a, b'],
  ['must be one of "a","b"', 'must be one of: a, b'],
  ['must be the literal "a"', 'must be a'],
  ['must be a valid email', 'must be an email address'],
  ['must be an email', 'must be an email address'],
  ['must match format "email"', 'must be an email address'],
  ['must be a valid uri', 'must be a URL'],
  ['must be a URL address', 'must be a URL'],
  ['must be a valid GUID', 'must be a UUID'],
  ['must match format "date-time"', 'must be an ISO 8601 date and time'],
  ['must contain a valid domain name', 'must be a domain name'],
  ['with value "secret" fails to match the required pattern: /x/', regex],
  ['must match pattern "^x"', regex],
  ['must match /x/ regular expression', regex],
  ['contains a duplicate value', 'must not have the same item twice'],
  ['failed custom validation because secret', notValid],
  ['is invalid', notValid],
  ['Invalid value', notValid],
];

test.each(told)('%s', (text, sentence) => {
  expect(readPhrase(text)?.text).toBe(sentence);
});

/** What only begins like a library's is its author's. */
const written = [
  'must be one of your agents',
  'must be greater than the step 5',
  'must be at least a little longer',
  'is invalid because it is taken',
  'must be a string of digits',
  'must be a phone number',
  'is not allowed on weekends',
  'must be red,green',
];

test.each(written)('an author: %s', (text) => {
  expect(readPhrase(text)).toBeUndefined();
});

test.each(['must be ', 'a ', ', ', '9', 'must be one of ', ' type, but'])(
  'a text of 100,000 times %j is read in no time',
  { timeout: 5_000 },
  (part) => {
    expect(readPhrase(`must be ${part.repeat(100_000)}`)).toBeUndefined();
  },
);
