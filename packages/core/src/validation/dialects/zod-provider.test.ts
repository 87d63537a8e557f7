import { expect, test } from 'vitest';
import { z } from 'zod';
import { issuesToMessages } from '../issues-to-messages.ts';

const schema = z.strictObject({
  a: z.string(),
  u: z.union([z.object({ t: z.literal('x') }), z.object({ q: z.string() })]),
  n: z.number().min(3, 'is too low'),
});
const value = { a: 1, u: { q: 1 }, n: 1, zz: 1 };
const messages = [
  'a must be a string',
  'u.q must be a string',
  'n is too low',
  'zz is not a recognized field',
];

/** The errors of the compiler, which says where in the data an issue is in the way of Ajv. */
function compiled(paramsOf: (issue: z.core.$ZodIssue) => object, input: unknown) {
  return schema.safeParse(input).error?.issues.map((issue) => ({
    keyword: issue.code,
    instancePath: `/${issue.path.join('/')}`,
    schemaPath: `#/${issue.path.join('/')}/${issue.code}`,
    message: issue.message,
    params: paramsOf(issue),
  }));
}

test.each([
  ['the rest of the issue', ({ path, code, message, ...rest }: z.core.$ZodIssue) => rest],
  ['the issue', (issue: z.core.$ZodIssue) => ({ issue })],
])('a validator compiler for zod, with %s as params', (_name, paramsOf) => {
  expect(issuesToMessages(compiled(paramsOf, value) ?? [], value)).toEqual(messages);
  const none = compiled(paramsOf, undefined) ?? [];
  expect(issuesToMessages(none, undefined, 'body')).toEqual(['body is required']);
  expect(issuesToMessages(none, [], 'body')).toEqual(['body must be an object']);
});

test("a keyword of Ajv's own stays", () => {
  const error = { keyword: 'custom', instancePath: '', schemaPath: '#/custom', message: 'x' };
  expect(issuesToMessages([error], {}, 'body')).toEqual(['body is not valid']);
});
