import {
  createRequestValidator,
  type RequestSchemas,
  type Validated,
} from '@error-contract/core/adapter';
import { anything } from '@error-contract/core/options';
import { limitOf, type ReadJsonOptions, readOptionalJson } from './request/read-json.ts';
import { queryOf } from './request/sent.ts';

/** What a request itself does not have. */
export interface ValidateOptions extends ReadJsonOptions {
  /** The parameters of the path, or a promise of them, as Next has it. */
  readonly params?: unknown;
  /** The body, where it was read before, or is no JSON. */
  readonly body?: unknown;
}

async function bodyOf(request: Request, options: ValidateOptions): Promise<unknown> {
  const limit = limitOf('validate', options, { params: anything, body: anything });
  return 'body' in options ? options.body : readOptionalJson(request, limit);
}

function assertParams(schemas: RequestSchemas, options: ValidateOptions): void {
  if (!schemas.params || 'params' in options) return;
  throw new TypeError(
    'A Request has no params: validate(request, { params: schema }, { params }).',
  );
}

/**
 * Validates the parts of a request, and returns what the schemas make of them, by part. Any Standard
 * Schema will do. The body is read as `readJson` reads it; a name that occurs several times in the
 * query has a list.
 * @throws {ValidationError} with the messages of all parts
 * @throws {ApiError} as `readJson`
 * @throws {TypeError} for a part that no request has, and for a schema of `params` without them
 */
export async function validate<Schemas extends RequestSchemas>(
  request: Request,
  schemas: Schemas,
  options: ValidateOptions = {},
): Promise<Validated<Schemas>> {
  const read = createRequestValidator(schemas);
  assertParams(schemas, options);
  const params = await options.params;
  const body = schemas.body && (await bodyOf(request, options));
  return read((part) => {
    if (part === 'body') return body;
    if (part === 'params') return params;
    return part === 'query' ? queryOf(request) : Object.fromEntries(request.headers);
  });
}
