import { Ajv, type AnySchema } from 'ajv';
import addErrors from 'ajv-errors';
import { expect, test } from 'vitest';
import { issuesToMessages } from '../issues-to-messages.ts';

const object = (properties: object, rest: object = {}) => ({ type: 'object', properties, ...rest });
const closed = { additionalProperties: false };

function messagesOf(schema: AnySchema, value: unknown): string[] {
  const ajv = new Ajv({ allErrors: true });
  const validate = addErrors.default(ajv).compile(schema);
  validate(value);
  return issuesToMessages(validate.errors ?? [], value, 'body');
}

test("an author's message, unless it shows the value", () => {
  const say = (message: string) =>
    messagesOf(object({ n: { type: 'string', errorMessage: message } }), { n: 12345 });
  expect(say('must be the name of an agent')).toEqual(['n must be the name of an agent']);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the template of ajv-errors.
  expect(say('is wrong: ${/n}')).toEqual(['n must be a string']);
});

const own = (errorMessage: unknown) =>
  object({ user: object({}, { required: ['name', 'mail'], errorMessage }) });

test.each([
  [
    'of each missing field',
    own({ required: { name: 'Give a name', mail: 'is needed' } }),
    { user: {} },
    ['user.name: Give a name', 'user.mail is needed'],
  ],
  [
    'of all missing fields',
    own({ required: 'is needed' }),
    { user: {} },
    ['user.name is needed', 'user.mail is needed'],
  ],
  [
    'of unknown fields',
    { ...object({}, closed), errorMessage: { additionalProperties: 'is too much' } },
    { a: 1, b: 2 },
    ['a is too much', 'b is too much'],
  ],
  [
    'of a name',
    object({}, { propertyNames: { maxLength: 3, errorMessage: 'is too long a name' } }),
    { colour: 1 },
    ['colour is too long a name'],
  ],
  [
    'of an object and its fields',
    { ...object({ n: { type: 'string' } }, { required: ['m'] }), errorMessage: 'Ask us' },
    { n: 1 },
    ['Ask us'],
  ],
])("an author's message %s", (_name, schema, value, messages) => {
  expect(messagesOf(schema, value)).toEqual(messages);
});
