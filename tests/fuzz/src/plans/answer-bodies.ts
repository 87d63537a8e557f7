import fc from 'fast-check';
import { mix } from './arbitraries.ts';
import { marks } from './marks.ts';

const { shown, hidden } = marks;

const objects = [
  { message: shown },
  { error: shown },
  { msg: shown, secret: hidden },
  { detail: shown, title: hidden },
  { message: [shown, shown], stack: hidden },
  { message: { secret: hidden }, error: 4 },
  { message: [], error: shown },
  { message: [1], code: hidden },
  { message: '', error: '' },
  { error: { message: shown, code: hidden } },
  { error: { message: hidden, stack: hidden } },
  { errors: [{ field: 'a', message: shown, code: hidden }] },
  { errors: { a: shown, b: [shown] }, message: shown },
  { reasons: [{ message: hidden }] },
  { statusCode: 404, message: shown, error: 'Not Found' },
  { statusCode: 404, message: shown, error: 'Not Found', code: hidden },
  { error: 'Not Found', message: shown, statusCode: 404 },
  { statusCode: '404', message: shown, error: 'Not Found' },
];

const json = mix(
  [3, fc.constantFrom(...objects).map((value) => JSON.stringify(value))],
  [
    1,
    fc.constantFrom(
      `[${JSON.stringify(hidden)}]`,
      `"${hidden}"`,
      `{"message":"${hidden}`,
      `{"__proto__":{"message":"${hidden}"}}`,
      `{"message":"${hidden}","message":"${shown}"}`,
      '{"message":"\\ud800"}',
      '{"message":"\\u0000"}',
      `${'['.repeat(200)}`,
      '{}',
      'null',
    ),
  ],
);

const line = fc.constantFrom(
  shown,
  `${shown} \u00fc \u{1f4de}`,
  `  ${shown}  `,
  shown.padEnd(200, '.'),
);
const noLine = fc.constantFrom(
  hidden.padEnd(201, '.'),
  `${hidden}\n    at f (/srv/a.js:1:1)`,
  `${hidden}\u001b[31m`,
  `${hidden}\u2028x`,
  `<h1>${hidden}</h1>`,
  hidden.padEnd(70_000, '.'),
  hidden.padEnd(200_000, '.'),
  `${hidden}\r\nx`,
);
/** Bodies of the contract, which are kept if their status is that of the answer. */
const contract = fc.constantFrom(
  `{"statusCode":404,"message":"${shown}","error":"Not Found"}`,
  `{"statusCode":503,"message":"${shown}","error":"Service Unavailable"}`,
  `{ "statusCode": 409, "message": ["${shown}"], "error": "Conflict" }`,
);

/** The bodies of answers: JSON, texts, the contract, and look-alikes. */
export const body: fc.Arbitrary<string> = fc.oneof(json, line, noLine, contract, fc.constant(''));
