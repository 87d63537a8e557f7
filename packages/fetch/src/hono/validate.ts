import type { Output, StandardSchema } from '@error-contract/core';
import { createRequestValidator, type RequestSchemas } from '@error-contract/core/adapter';
import type { Context, Env, MiddlewareHandler } from 'hono';
import { limitOf, type ReadJsonOptions } from '../request/read-json.ts';
import { queryOf } from '../request/sent.ts';
import { readHonoJson } from './hono-body.ts';

/** The schemas of a request: of its parts as everywhere, or a `form` in the place of a `body`. */
export type HonoSchemas = RequestSchemas & { readonly form?: StandardSchema | undefined };

/** Where Hono has the parts: `c.req.valid('json')`. */
const targets = {
  body: 'json',
  form: 'form',
  query: 'query',
  params: 'param',
  headers: 'header',
} as const;

type Targets = typeof targets;
type Part = keyof Targets;

type SentTo<Schema> = Schema extends StandardSchema
  ? NonNullable<Schema['~standard']['types']>['input']
  : never;

/** What a validated request has for `c.req.valid()`, and what a typed client sends. */
export interface ValidatedInput<Schemas extends HonoSchemas> {
  in: { [Name in keyof Schemas & Part as Targets[Name]]: SentTo<Schemas[Name]> };
  out: {
    [Name in keyof Schemas & Part as Targets[Name]]: Schemas[Name] extends StandardSchema
      ? Output<Schemas[Name]>
      : never;
  };
}

/** A form is the body, as far as messages are concerned. */
function withForm(given: HonoSchemas): RequestSchemas {
  if (given?.form === undefined) return given;
  const { form, ...schemas } = given;
  if (schemas.body !== undefined) throw new TypeError('validate() takes a body or a form.');
  return { ...schemas, body: form };
}

async function bodyOf(c: Context, { body, form }: HonoSchemas, limit: number): Promise<unknown> {
  if (form !== undefined) return c.req.parseBody({ all: true });
  return body && readHonoJson(c, limit);
}

/**
 * Creates a middleware that validates a request, for `c.req.valid('json')` and Hono's other targets:
 * `body` is `json`, `form` is `form`, `query` is `query`, `params` is `param`, `headers` is `header`.
 * Any Standard Schema will do. A request that fails becomes one ValidationError with the messages of
 * all parts.
 * @throws {TypeError} for a part that no request has, and for a wrong limit
 */
export function validate<const Schemas extends HonoSchemas>(
  schemas: Schemas,
  options: ReadJsonOptions = {},
): MiddlewareHandler<Env, string, ValidatedInput<Schemas>> {
  const read = createRequestValidator(withForm(schemas));
  const limit = limitOf('validate', options);
  return async (c, next) => {
    const body = await bodyOf(c, schemas, limit);
    const sent = {
      body,
      query: queryOf(c.req.raw),
      params: c.req.param(),
      headers: c.req.header(),
    };
    const parsed: object = await read((part) => sent[part]);
    for (const [name, value] of Object.entries(parsed)) {
      const part = name === 'body' && schemas.form !== undefined ? 'form' : (name as Part);
      c.req.addValidatedData(targets[part], value);
    }
    await next();
  };
}
