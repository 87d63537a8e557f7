import { assertOptions, type Kind } from '../guard/options.ts';
import { isSchema } from './run-schema.ts';
import type { Output, StandardSchema } from './standard-schema.ts';
import { type Part, validateParts } from './validate-parts.ts';

const partNames = ['params', 'query', 'headers', 'body'] as const;

/** A part of a request that can be validated. */
export type RequestPart = (typeof partNames)[number];

/** The schemas of a request, for the parts to validate. */
export type RequestSchemas = { readonly [Name in RequestPart]?: StandardSchema | undefined };

/** The parsed parts of a request, typed by their schemas. */
export type Validated<Schemas extends RequestSchemas> = {
  readonly [Name in keyof Schemas]: Schemas[Name] extends StandardSchema
    ? Output<Schemas[Name]>
    : never;
};

const aSchema: Kind = [
  isSchema,
  'a schema of zod, valibot, arktype or another of standardschema.dev',
];

const kinds = Object.fromEntries(partNames.map((name) => [name, aSchema]));

/** The schemas that there are: `undefined` stands for none. */
function schemasOf(schemas: RequestSchemas): [RequestPart, StandardSchema][] {
  if (isSchema(schemas)) throw nothing();
  assertOptions('validate', schemas, kinds);
  const given = Object.entries(schemas).filter(([, schema]) => schema !== undefined);
  if (given.length === 0) throw nothing();
  return given as [RequestPart, StandardSchema][];
}

function nothing(): TypeError {
  return new TypeError('validate() takes schemas by the part of the request: { body: schema }.');
}

/**
 * Creates a validator of requests: a function that reads the parts that have a schema and resolves
 * with the parsed values, or rejects with one ValidationError for all parts, in the order of the
 * schemas.
 * @throws {TypeError} for an unknown part, and for what is no schema
 */
export function createRequestValidator<Schemas extends RequestSchemas>(
  schemas: Schemas,
): (readPart: (part: RequestPart) => unknown) => Promise<Validated<Schemas>> {
  const entries = schemasOf(schemas);
  return async (readPart) => {
    const parts = entries.map(([name, schema]): [string, Part] => [
      name,
      { schema, value: readPart(name) },
    ]);
    return (await validateParts(Object.fromEntries(parts))) as Validated<Schemas>;
  };
}
