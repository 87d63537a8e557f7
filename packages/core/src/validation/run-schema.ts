import { read } from '../guard/read.ts';
import type { StandardResult, StandardSchema } from './standard-schema.ts';

type Parse = (value: unknown) => unknown;

/** The result of zod's own methods. */
interface ZodResult {
  readonly success: boolean;
  readonly data?: unknown;
  readonly error?: { readonly issues: readonly unknown[] };
}

function ignore(): void {}

/** Whether a value is a Standard Schema. */
export function isSchema(value: unknown): value is StandardSchema {
  return typeof read(read(value, '~standard'), 'validate') === 'function';
}

function assertSchema(schema: unknown): asserts schema is StandardSchema {
  if (isSchema(schema)) return;
  throw new TypeError(
    'What validates is not a Standard Schema. Pass a schema of zod (3.24 or later), valibot (1), ' +
      'arktype (2) or another library of standardschema.dev, and not its type or its parse method.',
  );
}

function asyncError(): TypeError {
  return new TypeError(
    'This schema validates asynchronously. Use `await validateAsync(schema, value)`.',
  );
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof read(value, 'then') === 'function';
}

/**
 * Finds zod's own method. When a refinement throws, zod's `~standard` assumes that the schema is
 * asynchronous, runs it a second time, and leaves the first rejection unhandled.
 */
function zodMethod(schema: StandardSchema, name: string): Parse | undefined {
  if (schema['~standard'].vendor !== 'zod') return;
  const method = read(schema, name);
  return typeof method === 'function'
    ? (value) => method.call(schema, value, { reportInput: true })
    : undefined;
}

function fromZod(result: unknown): StandardResult<unknown> {
  const { success, data, error } = result as ZodResult;
  return success ? { value: data } : { issues: error?.issues ?? [] };
}

function runZod(parse: Parse, value: unknown): StandardResult<unknown> {
  try {
    return fromZod(parse(value));
  } catch (error) {
    // Only this text is the same in zod 3 and zod 4.
    const isAsync = error instanceof Error && /synchronous parse/i.test(error.message);
    throw isAsync ? asyncError() : error;
  }
}

/**
 * Runs a synchronous schema. An error that the schema itself throws passes through.
 * @throws {TypeError} for an asynchronous schema, and for anything that is not a Standard Schema
 */
export function runSchema(schema: unknown, value: unknown): StandardResult<unknown> {
  assertSchema(schema);
  const parse = zodMethod(schema, 'safeParse');
  if (parse) return runZod(parse, value);
  const result = schema['~standard'].validate(value);
  if (!isPromise(result)) return result;
  result.then(undefined, ignore); // nothing else handles it: an unhandled rejection ends the process
  throw asyncError();
}

/**
 * Runs a synchronous or asynchronous schema. An error that the schema itself throws passes through.
 * @throws {TypeError} for anything that is not a Standard Schema
 */
export async function runSchemaAsync(
  schema: unknown,
  value: unknown,
): Promise<StandardResult<unknown>> {
  assertSchema(schema);
  const parse = zodMethod(schema, 'safeParseAsync');
  return parse ? fromZod(await parse(value)) : schema['~standard'].validate(value);
}
