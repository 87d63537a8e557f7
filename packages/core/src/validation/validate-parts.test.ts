import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { ValidationError } from '../error/validation-error.ts';
import { validateParts } from './validate-parts.ts';

const body = z.object({ name: z.string().min(1) });
const query = v.object({ page: v.pipe(v.string(), v.digits()) });

const failing = {
  params: { schema: z.object({ id: z.string() }), value: { id: 5 } },
  body: { schema: body, value: undefined },
  query: { schema: query, value: { page: 'two' } },
};
const messages = ['id must be a string', 'body is required', 'page must contain only digits'];

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
