import { type } from 'arktype';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { z as z3 } from 'zod-3';
import { ApiError } from '../error/api-error.ts';
import { ValidationError } from '../error/validation-error.ts';
import type { StandardSchema } from './standard-schema.ts';
import { validate, validateAsync } from './validate.ts';

const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);
beforeEach(() => void process.on('unhandledRejection', note));
afterEach(async () => {
  await new Promise((resolve) => setTimeout(resolve, 5));
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});

function caught(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

describe('the parsed value', () => {
  const page = z.object({ page: z.coerce.number().default(1) });
  const lengthOf = (text: string) => text.length;
  const outputs: readonly (readonly [string, StandardSchema, unknown, unknown])[] = [
    ['zod 4', page, { page: '2' }, { page: 2 }],
    ['zod 4, default', page, {}, { page: 1 }],
    ['zod 3', z3.object({ at: z3.string().transform(lengthOf) }), { at: 'abc' }, { at: 3 }],
    ['valibot', v.pipe(v.string(), v.trim()), ' x ', 'x'],
    ['arktype', type('string.numeric.parse'), '5', 5],
  ];
  test.each(outputs)('%s', async (_, schema, input, output) => {
    expect(validate(schema, input)).toEqual(output);
    expect(await validateAsync(schema, input)).toEqual(output);
  });
});

describe('the error', () => {
  const schema = z.object({ agent_id: z.string() });

  test('is a ValidationError, with one message', () => {
    const error = caught(() => validate(schema, {}));
    expect(ValidationError.is(error) && error.toJSON()).toEqual({
      statusCode: 400,
      message: 'Validation failed: agent_id is required',
      error: 'Bad Request',
    });
  });

  test('with more than 100 fields', () => {
    const error = caught(() => validate(z.array(z.string()), Array(250).fill(1)));
    const messages = ApiError.is(error) ? error.messages : [];
    expect(messages).toHaveLength(101);
    expect(messages[99]).toBe('99 must be a string');
    expect(messages[100]).toBe('and 150 more fields are invalid');
  });
});

const refinement = async () => false;
const asyncSchemas: readonly (readonly [string, StandardSchema])[] = [
  ['zod 4', z.object({ f: z.string().refine(refinement, 'is taken') })],
  ['zod 3', z3.object({ f: z3.string().refine(refinement, 'is taken') })],
  ['valibot', v.objectAsync({ f: v.pipeAsync(v.string(), v.checkAsync(refinement, 'is taken')) })],
];

describe('asynchronous schemas', () => {
  test.each(asyncSchemas)('%s', async (_, schema) => {
    await expect(validateAsync(schema, { f: 'x' })).rejects.toMatchObject({
      statusCode: 400,
      messages: ['f is taken'],
    });
    const error = caught(() => validate(schema, { f: 'x' }));
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toContain('await validateAsync(schema, value)');
  });

  test('run their refinements once', async () => {
    let runs = 0;
    const schema = z.string().refine(async () => ++runs > 0);
    await validateAsync(schema, 'x');
    expect(runs).toBe(1);
  });

  test('that reject leave no unhandled rejection', () => {
    const schema: StandardSchema = {
      '~standard': { version: 1, vendor: 'x', validate: () => Promise.reject(new Error('later')) },
    };
    expect(caught(() => validate(schema, 1))).toBeInstanceOf(TypeError);
  });
});

const bug = new RangeError('a bug in a refinement');
const failing = (): never => {
  throw bug;
};
const buggy: readonly (readonly [string, StandardSchema])[] = [
  ['zod 4', z.string().refine(failing)],
  ['zod 3', z3.string().refine(failing)],
  ['valibot', v.pipe(v.string(), v.check(failing))],
  ['arktype', type('string').narrow(failing)],
];

describe('an error that a schema throws passes through', () => {
  test.each(buggy)('%s', async (_, schema) => {
    expect(caught(() => validate(schema, 'x'))).toBe(bug);
    await expect(validateAsync(schema, 'x')).rejects.toBe(bug);
  });

  test('also from an asynchronous schema', async () => {
    const later = async () => failing();
    await expect(validateAsync(z.string().refine(later), 'x')).rejects.toBe(bug);
  });
});

describe('what is not a Standard Schema', () => {
  const others = [null, undefined, 'string', {}, z.string().parse, { '~standard': {} }];
  test.each(others)('%o', async (other) => {
    const error = caught(() => validate(other as never, 1));
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toContain('is not a Standard Schema');
    await expect(validateAsync(other as never, 1)).rejects.toThrow(TypeError);
  });
});
