import { Ajv, type AnySchema } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { issuesToMessages, readMessages } from '../issues-to-messages.ts';

type Row = readonly [name: string, schema: AnySchema, value: unknown, message: string];

const object = (properties: object, rest: object = {}) => ({ type: 'object', properties, ...rest });
const field = (schema: AnySchema) => object({ n: schema });

function validator(allErrors: boolean) {
  const ajv = new Ajv({ allErrors, allowUnionTypes: true, discriminator: true });
  addFormats.default(ajv);
  return ajv;
}

function messagesOf(schema: AnySchema, value: unknown, allErrors: boolean): string[] {
  const validate = validator(allErrors).compile(schema);
  validate(value);
  return issuesToMessages(validate.errors ?? [], value, 'body');
}

const choice = { anyOf: [{ type: 'string' }, { type: 'number' }] };
const forms = {
  anyOf: [
    object({ kind: { const: 'a' }, n: { type: 'integer' } }, { required: ['kind', 'n'] }),
    object({ kind: { const: 'b' }, s: { type: 'string' } }, { required: ['kind', 's'] }),
  ],
};

const closed = { additionalProperties: false };
const shortNames = { propertyNames: { maxLength: 3 } };

const sms = object({ type: { const: 'sms' }, text: { type: 'string' } });
const call = object({ type: { enum: ['call', 'ring'] }, number: { type: 'string' } });
const tags = [
  { ...sms, required: ['text', 'type'] },
  { ...call, required: ['number', 'type'] },
];
const references = [{ $ref: '#/definitions/sms' }, { $ref: '#/definitions/call' }];
const tagged = field({ oneOf: tags });
const referred = {
  definitions: { sms: tags[0], call: tags[1] },
  ...field({ oneOf: references }),
};
const contacts = { anyOf: [{ required: ['email'] }, { required: ['phone'] }] };

const rows: Row[] = [
  ['the whole body', object({}), 'text', 'body must be an object'],
  ['missing', object({}, { required: ['agent_id'] }), {}, 'agent_id is required'],
  ['missing below', object({ a: object({}, { required: ['b'] }) }), { a: {} }, 'a.b is required'],
  ['in an array', { type: 'array', items: { type: 'string' } }, ['a', 1], '1 must be a string'],
  ['type', field({ type: 'integer' }), { n: 'x' }, 'n must be an integer'],
  ['types', field({ type: ['string', 'null'] }), { n: 1 }, 'n must be a string or null'],
  ['empty', field({ type: 'string', minLength: 1 }), { n: '' }, 'n should not be empty'],
  ['long', field({ maxLength: 2 }), { n: 'abc' }, 'n must be at most 2 characters long'],
  ['minimum', field({ minimum: 1 }), { n: 0 }, 'n must be at least 1'],
  ['exclusive', field({ exclusiveMaximum: 5 }), { n: 5 }, 'n must be less than 5'],
  ['multiple', field({ multipleOf: 5 }), { n: 3 }, 'n must be a multiple of 5'],
  ['items', field({ minItems: 2 }), { n: [] }, 'n must have at least 2 items'],
  ['enum', field({ enum: ['a', 'b'] }), { n: 'c' }, 'n must be one of: a, b'],
  ['const', field({ const: 'a' }), { n: 'c' }, 'n must be a'],
  ['email', field({ format: 'email' }), { n: 'c' }, 'n must be an email address'],
  ['date', field({ format: 'date-time' }), { n: 'c' }, 'n must be an ISO 8601 date and time'],
  ['uri', field({ format: 'uri' }), { n: 'c' }, 'n must be a URL'],
  ['pattern', field({ pattern: '^a$' }), { n: 'c' }, 'n is not in the required format'],
  ['twice', field({ uniqueItems: true }), { n: [1, 1] }, 'n must not have the same item twice'],
  ['unknown fields', object({}, closed), { colour: 1 }, 'colour is not a recognized field'],
  ['a name', object({}, shortNames), { colour: 1 }, 'colour is not a valid name'],
  ['slashes', object({ 'a/b~c': { type: 'string' } }), { 'a/b~c': 1 }, 'a/b~c must be a string'],
  ['a union', field(choice), { n: true }, 'n must be a string or a number'],
  ['the best branch of a union', forms, { kind: 'b', s: 1 }, 's must be a string'],
  ['a union of required fields', field(contacts), { n: {} }, 'n needs email or phone'],
  [
    'a union of formats',
    field({ anyOf: [{ format: 'email' }, { format: 'uuid' }] }),
    { n: 'c' },
    'n must be an email address or a UUID',
  ],
  [
    'more than one',
    field({ oneOf: [{ minimum: 1 }, { minimum: 2 }] }),
    { n: 3 },
    'n fits more than one of the allowed forms',
  ],
  [
    'a zone',
    field({ format: 'date-time' }),
    { n: '2026-01-31T10:00:00' },
    'n must end with a time zone: Z or +05:30',
  ],
  [
    'if and then',
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    { if: { required: ['a'] }, then: { required: ['b'] } },
    { a: 1 },
    'b is required',
  ],
  ['a false schema', field(false), { n: 1 }, 'n is not allowed'],
];

describe.each([true, false])('Ajv with allErrors %s', (allErrors) => {
  test.each(rows)('%s', (_name, schema, value, message) => {
    expect(messagesOf(schema, value, allErrors)).toEqual([message]);
  });
});

describe.each([true, false])('a tagged union, with allErrors %s', (allErrors) => {
  const oneOf = 'n.type must be one of: sms, call, ring';
  test.each([
    [{ type: 'fax' }, oneOf],
    [{ type: 'fax', text: 'x' }, oneOf],
    [{ type: 'sms' }, 'n.text is required'],
    [{ type: 'ring', number: 5 }, 'n.number must be a string'],
    [{ text: 'x' }, 'n.type is required'],
  ])('%j', (n, message) => {
    for (const schema of [tagged, referred]) {
      const validate = validator(allErrors).compile(schema);
      validate({ n });
      const about = { value: { n }, schema, root: 'body' };
      expect(readMessages(validate.errors ?? [], about)).toEqual([message]);
    }
  });

  test('as TypeBox tells it', () => {
    const error = {
      keyword: 'anyOf',
      instancePath: '/n',
      schemaPath: '#/properties/n',
      params: {},
    };
    const schema = field({ anyOf: tags });
    const about = { value: { n: { type: 'fax' } }, schema, root: 'body' };
    expect(readMessages([error], about)).toEqual([oneOf]);
  });

  test('without the schema', () => {
    const told = messagesOf(referred, { n: { type: 'fax' } }, allErrors);
    expect(told).toEqual([allErrors ? oneOf : 'n needs text or number']);
    expect(messagesOf(tagged, { n: { type: 'fax' } }, allErrors)).toEqual(told);
  });
});

test('a union in each item of a long list takes time that grows with the list', () => {
  const schema = object({ list: { type: 'array', items: choice } });
  const list = Array.from({ length: 10_000 }, () => null);
  const messages = messagesOf(schema, { list }, true);
  expect(messages[0]).toBe('list.0 must be a string or a number');
});

test('several fields, each once, in the order of the schema', () => {
  const schema = object(
    { name: { type: 'string', minLength: 3, pattern: '^[a-z]*$' }, n: { type: 'integer' } },
    { required: ['agent_id'] },
  );
  expect(messagesOf(schema, { name: 'A', n: 'x' }, true)).toEqual([
    'agent_id is required',
    'name must be at least 3 characters long; is not in the required format',
    'n must be an integer',
  ]);
});

test.each([
  [
    { keyword: 'required', params: { requiredProperties: ['a', 'b'] } },
    ['a is required', 'b is required'],
  ],
  [
    { keyword: 'additionalProperties', params: { additionalProperties: ['a'] } },
    ['a is not a recognized field'],
  ],
  [
    { keyword: 'boolean', schemaPath: '#/additionalProperties', instancePath: '/a' },
    ['a is not a recognized field'],
  ],
  [{ keyword: 'boolean', schemaPath: '#/properties/a', instancePath: '/a' }, ['a is not allowed']],
])("TypeBox's own error %j", (error, messages) => {
  const errors = [{ instancePath: '', schemaPath: '#', message: 'must not', ...error }];
  expect(issuesToMessages(errors, { a: 1 }, 'body')).toEqual(messages);
});
