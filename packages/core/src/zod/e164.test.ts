import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseE164 } from '../e164/parse-e164.ts';
import { validate } from '../validation/validate.ts';
import { e164 } from './e164.ts';

const schema = z.strictObject({ to: e164(), from: e164().optional().describe('The caller') });

test('a right number passes as it is', () => {
  expect(validate(schema, { to: '+919876543210' })).toEqual({ to: '+919876543210' });
});

test.each([
  ['9876543210', 'does not start with +'],
  ['+91 9876543210', 'has a space at position 4'],
  ['+9999876543210', 'has no assigned country code at position 2'],
  ['+9198765432', 'has 10 digits, not 12'],
  ['', 'is empty'],
  // Parts of these are in their sentences by chance: ` ext`, `164 `, `does`.
  ['+919876543210 ext 12', 'has an extension at position 14'],
  ['+1641 164 555', 'has a space at position 6'],
  ['+91does', 'has a letter at position 4'],
])('%j is refused in one sentence', (to, detail) => {
  const issue = { path: ['to'], message: `must be in E.164 format: ${detail}` };
  expect(schema.safeParse({ to }).error?.issues).toMatchObject([issue]);
  expect(() => validate(schema, { to })).toThrow(`Validation failed: to ${issue.message}`);
  expect(parseE164(to)).toMatchObject({ message: issue.message });
});

test.each([[undefined], [null], [919876543210], [{}]])('%j is no string', (to) => {
  expect(() => validate(schema, { to })).toThrow(
    to === undefined
      ? 'Validation failed: to is required'
      : 'Validation failed: to must be a string',
  );
});

test('JSON Schema gets the pattern', () => {
  expect(z.toJSONSchema(schema)).toMatchObject({
    properties: {
      to: { type: 'string', pattern: '^\\+[1-9][0-9]{1,14}$' },
      from: { type: 'string', pattern: '^\\+[1-9][0-9]{1,14}$', description: 'The caller' },
    },
  });
});
