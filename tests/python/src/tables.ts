import { rows } from '@error-contract/clients/rows';
import { scenarios } from '@error-contract/clients/scenarios';
import { apiErrorFromBody, fieldErrors, statusName, ValidationError } from '@error-contract/core';
import { isE164 } from '@error-contract/core/e164';
import { seeds } from '@error-contract/telephony';
import { foreignBodies } from '../../../packages/client/src/testing/tables/foreign-bodies.ts';
import {
  hostileRows,
  lasting,
} from '../../../packages/client/src/testing/tables/hostile-answers.ts';
import * as retries from '../../../packages/client/src/testing/tables/retries.ts';
import { createRandom } from '../../../packages/core/scripts/exact/candidates.ts';

const statuses = Array.from({ length: 200 }, (_, at) => 400 + at);

/** The name and the class of each status. */
function names() {
  return statuses.map((status) => {
    const error = apiErrorFromBody({ statusCode: status, message: 'a', error: 'b' });
    return [status, statusName(status), error?.name];
  });
}

const words = ['a', 'b', 'a.b', 'A', '"x\\u0020y"', '"q\\"r"', 'is', 'Bad', 'a:', '"', 'É', 'only'];
const messages = [
  'and 3 more fields are invalid',
  'only one of a and b is allowed',
  'all of a and b are required',
  'password: Passwords do not match',
  '"a.b\\u0020c".d is required',
  'note two\nlines',
];

/** Messages, the fields that there is a place for, and what `fieldErrors` makes of them. */
function sortedMessages() {
  const random = createRandom(7);
  const word = () => words[random(words.length)] ?? '';
  const made = Array.from({ length: 300 }, () => Array.from({ length: 1 + random(4) }, word));
  return [...messages, ...made.map((it) => it.join(' '))].flatMap((message) =>
    [undefined, ['a', 'a.b', 'A', 'x y', 'is']].map((fields) => {
      const error = new ValidationError([message, 'b is odd']);
      return [message, fields, Object.fromEntries(fieldErrors(error, { fields }))];
    }),
  );
}

/** Texts, and whether they are numbers: of every calling code and length, and what is nearly one. */
function numbers() {
  const random = createRandom(11);
  const digits = (count: number) => Array.from({ length: count }, () => random(10)).join('');
  const made = Array.from({ length: 20_000 }, () => `+${1 + random(9)}${digits(4 + random(12))}`);
  const odd = [
    '',
    '+',
    '+0',
    '919876543210',
    '+91 9876543210',
    '+９19876543210',
    '+919876543210\n',
  ];
  return [...made, ...odd, ...odd.map((it) => `+${it}`)].map((text) => [text, isE164(text)]);
}

/** Everything that the clients in both languages are held to. */
export const tables = {
  ...retries,
  names: names(),
  scenarios,
  reference: rows,
  foreignBodies,
  hostile: hostileRows.map(([name, , error, deviation]) => [
    name,
    error,
    deviation ?? '',
    error === 'NetworkError' && !lasting.test(name) ? 3 : 1,
  ]),
  sortedMessages: sortedMessages(),
  numbers: numbers(),
  seeds,
};
