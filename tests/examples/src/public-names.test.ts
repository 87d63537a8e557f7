import { createRequire } from 'node:module';
import { words } from '@error-contract/harness/words';
import { expect, test } from 'vitest';

const require = createRequire(import.meta.url);

/** The names that users import. A change to this table needs a changeset. */
const names: Record<string, string> = {
  '@error-contract/client': `
    NetworkError TimeoutError UnexpectedResponseError createClient createMemoryCache
    errorFromResponse errorFromThrown fieldErrors isStatus outcome rateLimitOf responseOf`,
  '@error-contract/core': `
    ApiError BadRequestError ConflictError ForbiddenError InternalServerError NotFoundError
    TooManyRequestsError UnauthorizedError UnprocessableEntityError ValidationError
    apiErrorFromBody bearerToken contractStatuses databaseErrors defineErrors fieldErrors
    isErrorBody statusName toApiError toErrorResponse toResponse validate validateAsync`,
  '@error-contract/core/e164': 'assertE164 e164Schema isE164 parseE164',
  '@error-contract/core/e164/bulk': `
    UnreadableFileError checkE164Lines checkE164Stream createCsvReader createE164Scanner`,
  '@error-contract/core/e164/exact': 'isValidE164 regionOf',
  '@error-contract/core/e164/routes': 'createRouteTable',
  '@error-contract/core/openapi': 'errorBodySchema errorComponents responsesFor withErrorResponses',
  '@error-contract/core/options': `
    aBoolean aFunction aNumber aRecord aText anything assertNothing assertOptions oneOf`,
  '@error-contract/core/recognize': 'recognizeErrors',
  '@error-contract/core/response': 'toApiError toErrorResponse toResponse',
  '@error-contract/core/zod': 'e164',
  '@error-contract/express': 'errorContract errorHandler notFoundHandler validate',
  '@error-contract/fastify': 'errorContract validate',
  '@error-contract/fetch': 'errorContract readJson validate',
  '@error-contract/fetch/hono': 'errorContract validate',
  '@error-contract/fetch/node': 'guardServer',
  '@error-contract/fetch/small': 'errorContract',
  '@error-contract/koa': 'errorContract validate',
  '@error-contract/nest': 'ErrorContractModule',
  '@error-contract/nest/swagger': 'ApiErrorResponses',
};

test.each(Object.entries(names))('%s exports the same in both formats', async (entry, expected) => {
  expect(Object.keys(await import(entry)).sort()).toEqual(words(expected));
  expect(Object.keys(require(entry)).sort()).toEqual(words(expected));
});

test('errors of the two formats are recognised by each other', async () => {
  const esm = await import('@error-contract/core');
  const cjs = require('@error-contract/core') as typeof esm;
  expect(esm.NotFoundError).not.toBe(cjs.NotFoundError);
  for (const [from, to] of [
    [esm, cjs],
    [cjs, esm],
  ] as const) {
    const error = new from.ValidationError(['a is required', 'b is required']);
    expect(error instanceof to.ValidationError).toBe(true);
    expect(error instanceof to.BadRequestError).toBe(true);
    expect(error instanceof to.NotFoundError).toBe(false);
    expect(to.ApiError.is(error)).toBe(true);
    expect(to.toErrorResponse(error)).toEqual(from.toErrorResponse(error));
  }
});
