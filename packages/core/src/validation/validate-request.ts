import type { Output, StandardSchema } from './standard-schema.ts';
import { type Part, validateParts } from './validate-parts.ts';

const partNames = ['params', 'query', 'headers', 'body'] as const;

/** A part of a request that can be validated. */
export type RequestPart = (typeof partNames)[number];

/** The schemas of a request, for the parts to validate. */
export type RequestSchemas = { readonly [Name in RequestPart]?: StandardSchema };

/** The parsed parts of a request, typed by their schemas. */
export type Validated<Schemas extends RequestSchemas> = {
  readonly [Name in keyof Schemas]: Schemas[Name] extends StandardSchema
    ? Output<Schemas[Name]>
    : never;
};

function assertSchemas(schemas: RequestSchemas): void {
  const names = Object.keys(schemas);
  const unknown = names.find((name) => !partNames.includes(name as RequestPart));
  if (names.length > 0 && unknown === undefined) return;
  const found = unknown === undefined ? 'nothing' : `"${unknown}"`;
  throw new TypeError(`validate() takes schemas for ${partNames.join(', ')}, not ${found}.`);
}

/**
 * Creates a validator of requests: a function that reads the parts that have a schema and resolves
 * with the parsed values, or rejects with one ValidationError for all parts, in the order of the
 * schemas.
 * @throws {TypeError} for an unknown part
 */
export function createRequestValidator<Schemas extends RequestSchemas>(
  schemas: Schemas,
): (readPart: (part: RequestPart) => unknown) => Promise<Validated<Schemas>> {
  assertSchemas(schemas);
  const entries = Object.entries(schemas) as [RequestPart, StandardSchema][];
  return async (readPart) => {
    const parts = entries.map(([name, schema]): [string, Part] => [
      name,
      { schema, value: readPart(name) },
    ]);
    return (await validateParts(Object.fromEntries(parts))) as Validated<Schemas>;
  };
}
