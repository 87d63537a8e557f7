/** Options that several functions share, and the interfaces that declare them. */
export interface OptionGroup {
  /** Names the folder of the examples, and begins the anchors. */
  readonly name: string;
  /** The functions that take them, as their errors name them. */
  readonly takenBy: readonly string[];
  readonly interfaces: readonly (readonly [entry: string, name: string])[];
  /** A sentence above the first option. */
  readonly about: string;
  /** Names that only adapters of ours give. */
  readonly inner?: readonly string[];
}

const core = '@error-contract/core';
const client = '@error-contract/client';

/** Every function that takes options. A test compares this list with the tables of options of core. */
export const optionGroups: readonly OptionGroup[] = [
  {
    name: 'errorContract',
    takenBy: ['errorContract'],
    interfaces: [
      [core, 'ErrorContractOptions'],
      ['@error-contract/fetch/small', 'SmallOptions'],
    ],
    about:
      'The same on every adapter. The examples use Express; on Fastify write `app.register(errorContract, options)`, in Nest `ErrorContractModule.forRoot(options)`. Only `@error-contract/fetch/small` takes `recognize`.',
  },
  {
    name: 'validate',
    takenBy: ['validate'],
    interfaces: [[`${core}/adapter`, 'RequestSchemas']],
    about: 'The parts of a request, each with a Standard Schema.',
  },
  {
    name: 'readJson',
    takenBy: ['readJson'],
    interfaces: [[`@error-contract/fetch`, 'ValidateOptions']],
    about:
      'The last argument of `readJson` and of `validate` in `@error-contract/fetch`. `params` and `body` are for `validate` alone.',
  },
  {
    name: 'errors',
    takenBy: [
      'ApiError',
      'BadRequestError',
      'ConflictError',
      'ForbiddenError',
      'InternalServerError',
      'NotFoundError',
      'TooManyRequestsError',
      'UnauthorizedError',
      'UnprocessableEntityError',
      'ValidationError',
    ],
    interfaces: [
      [core, 'TooManyRequestsErrorOptions'],
      [core, 'UnauthorizedErrorOptions'],
      [core, 'ValidationErrorOptions'],
    ],
    about: 'The last argument of each error class.',
  },
  {
    name: 'toErrorResponse',
    takenBy: ['toApiError', 'toErrorResponse', 'toResponse'],
    interfaces: [
      [core, 'NormalizeOptions'],
      [core, 'ChallengeOptions'],
      [`${core}/response`, 'ResponseOptions'],
      [core, 'FailedRequest'],
    ],
    about:
      '`toApiError`, `toErrorResponse` and `toResponse` take the same. Only `toResponse` takes `request`, and only the entry `core/response` takes `recognize`.',
  },
  {
    name: 'apiErrorFromBody',
    takenBy: ['apiErrorFromBody'],
    interfaces: [[core, 'ApiErrorOptions']],
    about: 'What the body of a response does not say.',
    inner: ['expose'],
  },
  {
    name: 'fieldErrors',
    takenBy: [],
    interfaces: [[core, 'FieldErrorsOptions']],
    about: 'For forms.',
  },
  {
    name: 'guardServer',
    takenBy: ['guardServer'],
    interfaces: [[`${core}/node`, 'GuardServerOptions']],
    about: 'For a server that you make yourself.',
    inner: ['answers', 'refusals'],
  },
  {
    name: 'createDeviationReport',
    takenBy: ['createDeviationReport'],
    interfaces: [[`${core}/node`, 'DeviationReportOptions']],
    about: 'For a migration.',
  },
  {
    name: 'parseE164',
    takenBy: ['parseE164'],
    interfaces: [[`${core}/e164`, 'ParseE164Options']],
    about: 'For one number.',
  },
  {
    name: 'checkE164Lines',
    takenBy: ['checkE164Lines', 'checkE164Stream', 'createE164Scanner', 'createCsvReader'],
    interfaces: [[`${core}/e164/bulk`, 'E164ScannerOptions']],
    about:
      '`checkE164Lines`, `checkE164Stream` and `createE164Scanner` take the same; `createCsvReader` takes `delimiter`.',
  },
  {
    name: 'createClient',
    takenBy: [],
    interfaces: [
      [client, 'ClientOptions'],
      [client, 'RetryOptions'],
    ],
    about: 'The examples have a function in place of the network.',
  },
  {
    name: 'call',
    takenBy: [],
    interfaces: [
      [client, 'RequestOptions'],
      [client, 'WithSchema'],
    ],
    about:
      'The last argument of `get`, `post` and the others; `request` alone takes `body` there. A call also takes `headers`, `timeout`, `retry`, `maxResponseBytes` and `redirects` of the client.',
    inner: ['headers', 'timeout', 'retry', 'maxResponseBytes', 'redirects'],
  },
  {
    name: 'createMemoryCache',
    takenBy: [],
    interfaces: [[client, 'MemoryCacheOptions']],
    about: 'For `cache` of the client.',
  },
  {
    name: 'errorFromResponse',
    takenBy: [],
    interfaces: [[client, 'ErrorFromResponseOptions']],
    about: 'For the answers of other clients.',
  },
];
