import { type } from 'arktype';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { ValidationError } from '../error/validation-error.ts';
import type { StandardSchema } from './standard-schema.ts';
import { validateParts } from './validate-parts.ts';

const body = z.object({ name: z.string().min(1) });
const query = v.object({ page: v.pipe(v.string(), v.digits()) });

const failing = {
  params: { schema: z.object({ id: z.string() }), value: { id: 5 } },
  body: { schema: body, value: undefined },
  query: { schema: query, value: { page: 'two' } },
};
const messages = ['id must be a string', 'body is required', 'page must contain only digits'];

const once: [name: string, schema: StandardSchema][] = [
  ['zod, a text,', z.object({ page: z.string().min(3) })],
  ['zod, a number,', z.object({ page: z.coerce.number().int().min(1) })],
  ['zod, a choice,', z.object({ page: z.enum(['1', '2']) })],
  ['zod, a union,', z.object({ page: z.union([z.string(), z.number()]) })],
  ['valibot, a text,', v.object({ page: v.string() })],
  ['valibot, a number,', v.object({ page: v.pipe(v.unknown(), v.transform(Number), v.number()) })],
  ['valibot, a choice,', v.object({ page: v.picklist(['1', '2']) })],
  ['arktype, a text,', type({ page: 'string' })],
  ['arktype, a number,', type({ page: 'string.integer.parse' })],
];

const several: [name: string, schema: StandardSchema, ...messages: string[]][] = [
  ['a list', z.object({ page: z.array(z.string()).max(1) }), 'page must have at most 1 item'],
  [
    'a list of numbers',
    z.object({ page: z.array(z.number()).max(2) }),
    'page.0 must be a number',
    'page.1 must be a number',
  ],
  [
    'a union with a list',
    z.object({ page: z.union([z.number(), z.array(z.number())]) }),
    'page.0 must be a number',
    'page.1 must be a number',
  ],
  [
    'an author, beside it',
    z.object({ page: z.string().min(3, 'Pick a page') }),
    'page must be given once; Pick a page',
  ],
  [
    'an author',
    z.object({ page: z.string('must be the page to show') }),
    'page must be the page to show',
  ],
];

describe('several parts', () => {
  test('are returned under their names', async () => {
    const parts = {
      body: { schema: body, value: { name: 'x', extra: 1 } },
      query: { schema: query, value: { page: '2' } },
    };
    const parsed = { body: { name: 'x' }, query: { page: '2' } };
    expect(await validateParts(parts)).toEqual(parsed);
  });

  test('fail together, in the order given', async () => {
    const error = expect.objectContaining({ statusCode: 400, messages });
    await expect(validateParts(failing)).rejects.toEqual(error);
  });

  test.each([
    ['params', 'path parameter'],
    ['query', 'query parameter'],
    ['headers', 'header'],
    ['body', 'field'],
  ])('%s calls what nobody knows a %s', async (part, name) => {
    const parts = { [part]: { schema: z.strictObject({}), value: { foo: 'bar' } } };
    const messages = [`foo is not a recognized ${name}`];
    await expect(validateParts(parts)).rejects.toMatchObject({ messages });
  });

  test.each(once)('%s takes a query parameter once', async (_, schema) => {
    const value = { page: ['1', '2'] };
    const messages = ['page must be given once'];
    await expect(validateParts({ query: { schema, value } })).rejects.toMatchObject({ messages });
    const inBody = validateParts({ body: { schema, value } });
    await expect(inBody).rejects.not.toMatchObject({ messages });
  });

  test.each(several)(
    '%s takes a query parameter more than once',
    async (_, schema, ...messages) => {
      const query = { schema, value: { page: ['1', '2'] } };
      await expect(validateParts({ query })).rejects.toMatchObject({ messages });
    },
  );

  test('fail with 422 if the service uses it', async () => {
    const rejected = expect(validateParts(failing, { statusCode: 422 })).rejects;
    await rejected.toSatisfy(
      (error: unknown) => ValidationError.is(error) && error.statusCode === 422,
    );
  });

  test('pass through what a schema throws', async () => {
    const bug = new Error('bug');
    const schema = z.string().refine(() => {
      throw bug;
    });
    const parts = { ...failing, headers: { schema, value: 'x' } };
    await expect(validateParts(parts)).rejects.toBe(bug);
  });
});
