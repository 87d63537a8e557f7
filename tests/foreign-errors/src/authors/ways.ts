import {
  type StandardSchema,
  toApiError,
  ValidationError,
  validate,
  validateAsync,
} from '@error-contract/core';
import { errorContract } from '@error-contract/fastify';
import type { Type } from 'arktype';
import Fastify from 'fastify';
import joi from 'joi';
import * as v from 'valibot';
import type { Schema } from 'yup';
import type { ZodType } from 'zod';
import { ajvSchema, throwers, withMessages } from './bare.ts';
import type { Case } from './rule.ts';
import { inFunctions, inRules, inTemplates } from './schemas.ts';

/** A way of a value through a library: the messages that the client is sent. */
export type Way = (given: Case) => Promise<readonly string[]>;
type Ways = Readonly<Record<string, Way>>;

async function caught(run: () => unknown): Promise<unknown> {
  try {
    return await run();
  } catch (error) {
    return error;
  }
}

function own(error: unknown): readonly string[] {
  if (!ValidationError.is(error)) throw error;
  return (error as ValidationError).messages;
}

type Builders = typeof inRules;
const waysOf = (builders: Builders, run: (schema: StandardSchema, value: unknown) => unknown) =>
  Object.fromEntries(
    Object.entries(builders).map(([name, build]): [string, Way] => [
      name,
      async ({ rule, value }) => own(await caught(() => run(build(rule), { f: value }))),
    ]),
  );

const fastify: Way = async ({ rule, value }) => {
  const ajv = { customOptions: { allErrors: true }, plugins: [withMessages as never] };
  const app = Fastify({ ajv });
  app.register(errorContract, { onError() {} });
  app.post('/', { schema: { body: ajvSchema(rule) } }, () => 'ok');
  const response = await app.inject({ method: 'POST', url: '/', payload: { f: value } });
  await app.close();
  const { message } = response.json<{ message: string }>();
  return [message.replace('Validation failed: ', '')];
};

/** The texts of the schema and the functions that make them can be read. */
export const written: Ways = waysOf(inFunctions, validateAsync);

/** Its texts can be read, and what has a value in it is a template. */
export const templated: Ways = {
  ...waysOf(inTemplates, validateAsync),
  'Ajv in Fastify': fastify,
};

/** The schema can be asked, and there is nothing to read. */
export const askedOnly: Ways = waysOf(inRules, validate);

const parsers: Readonly<Record<string, (schema: unknown, value: unknown) => unknown>> = {
  zod: (schema, value) => (schema as ZodType).parse(value),
  valibot: (schema, value) => v.parse(schema as v.GenericSchema, value),
  arktype: (schema, value) => (schema as Type).assert(value),
  joi: (schema, value) => joi.attempt(value, schema as joi.Schema),
  yup: (schema, value) => (schema as Schema).validate(value, { abortEarly: false }),
};

function bareMessages(thrown: unknown, body: object): readonly string[] {
  const { statusCode, messages } = toApiError(thrown, { sent: { body } });
  if (statusCode !== 400) throw thrown;
  return messages;
}

const parse = (schema: StandardSchema, value: unknown) =>
  parsers[schema['~standard'].vendor]?.(schema, value);

/** Only the error is known, and what was sent. */
export const bare: Ways = Object.fromEntries([
  ...Object.entries({ ...inFunctions, ...inTemplates, ...inRules }).map(
    ([name, build]): [string, Way] => [
      name,
      async ({ rule, value }) =>
        bareMessages(await caught(() => parse(build(rule), { f: value })), { f: value }),
    ],
  ),
  ...Object.entries(throwers).map(([name, run]): [string, Way] => [
    name,
    async ({ rule, value }) => bareMessages(await caught(() => run(rule, value)), { f: value }),
  ]),
]);
