import { ApiError, toApiError, validateAsync } from '@error-contract/core';
import Ajv from 'ajv';
import { type } from 'arktype';
import Joi from 'joi';
import * as s from 'superstruct';
import * as v from 'valibot';
import * as yup from 'yup';
import { z } from 'zod';
import { codes, tableOf } from './table.ts';

/** What is sent: no name, an age that is no integer, a tag that is no text, and a field too many. */
const sent = { age: 1.5, tags: ['a', 7], colour: 'red' };

type Failing = () => unknown;

const zod = z.strictObject({ name: z.string(), age: z.int(), tags: z.array(z.string()) });
const valibot = v.strictObject({
  name: v.string(),
  age: v.pipe(v.number(), v.integer()),
  tags: v.array(v.string()),
});
const arktype = type({ '+': 'reject', name: 'string', age: 'number.integer', tags: 'string[]' });
const joi = Joi.object({
  name: Joi.string().required(),
  age: Joi.number().integer().required(),
  tags: Joi.array().items(Joi.string()),
});
const yupObject = yup
  .object({
    name: yup.string().required(),
    age: yup.number().integer().required(),
    tags: yup.array().of(yup.string().strict()),
  })
  .noUnknown()
  .strict();
const ajv = new Ajv.default({ allErrors: true }).compile({
  type: 'object',
  required: ['name', 'age'],
  additionalProperties: false,
  properties: {
    name: { type: 'string' },
    age: { type: 'integer' },
    tags: { type: 'array', items: { type: 'string' } },
  },
});
const superstruct = s.object({ name: s.string(), age: s.integer(), tags: s.array(s.string()) });

/** How a service gets the failure of each library. */
const libraries: readonly (readonly [name: string, fail: Failing])[] = [
  ['zod, by `validate`', () => validateAsync(zod, sent)],
  ['zod, thrown by `parse`', () => zod.parse(sent)],
  ['valibot, by `validate`', () => validateAsync(valibot, sent)],
  ['arktype, by `validate`', () => validateAsync(arktype, sent)],
  ['joi, by `validate`', () => validateAsync(joi.prefs({ abortEarly: false }), sent)],
  ['yup, by `validate`', () => validateAsync(yupObject, sent)],
  ['superstruct, thrown by `assert`', () => s.assert(sent, superstruct)],
  ['Ajv, as Fastify throws it', () => throwAjv()],
];

function throwAjv(): void {
  ajv(sent);
  throw Object.assign(new Error('body is not valid'), {
    statusCode: 400,
    code: 'FST_ERR_VALIDATION',
    validation: ajv.errors,
    validationContext: 'body',
  });
}

async function messagesOf(name: string, fail: Failing): Promise<readonly string[]> {
  try {
    await fail();
  } catch (thrown) {
    const error = ApiError.is(thrown) ? thrown : toApiError(thrown, { sent: { body: sent } });
    if (error.statusCode === 400) return error.messages;
    throw new Error(`${name} did not fail as it should`, { cause: thrown });
  }
  throw new Error(`${name} did not fail`);
}

/** What a client reads of the same wrong request, checked by each library. */
export async function validators(): Promise<string> {
  const rows = await Promise.all(
    libraries.map(async ([name, fail]) => [name, codes(await messagesOf(name, fail))]),
  );
  return tableOf(['library', 'messages'], rows);
}
