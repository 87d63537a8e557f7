import type {
  CallOptions,
  ClientOptions,
  ErrorFromResponseOptions,
  MemoryCacheOptions,
  RetryOptions,
} from '@error-contract/client';
import type {
  ApiErrorOptions,
  ErrorContractOptions,
  NormalizeOptions,
  TooManyRequestsErrorOptions,
  UnauthorizedErrorOptions,
  ValidationErrorOptions,
} from '@error-contract/core';
import type { ParseE164Options } from '@error-contract/core/e164';
import type { CsvReaderOptions, E164ScannerOptions } from '@error-contract/core/e164/bulk';
import type {
  DeviationReportOptions,
  GuardServerOptions,
  RequestSchemas,
} from '@error-contract/core/node';
import type { ResponseOptions } from '@error-contract/core/response';

// Checked by the compiler with `exactOptionalPropertyTypes`: every option takes `undefined`.

type Optional<Options> = {
  [Name in keyof Options as object extends Pick<Options, Name> ? Name : never]-?: undefined;
};

/** Compiles only where each optional name of the options takes `undefined`. */
type Takes<Options> =
  Optional<Options> extends Pick<Options, keyof Optional<Options> & keyof Options> ? true : false;

export const all: readonly true[] = [
  true satisfies Takes<ApiErrorOptions>,
  true satisfies Takes<TooManyRequestsErrorOptions>,
  true satisfies Takes<UnauthorizedErrorOptions>,
  true satisfies Takes<ValidationErrorOptions>,
  true satisfies Takes<ErrorContractOptions>,
  true satisfies Takes<NormalizeOptions>,
  true satisfies Takes<ResponseOptions>,
  true satisfies Takes<GuardServerOptions>,
  true satisfies Takes<DeviationReportOptions>,
  true satisfies Takes<RequestSchemas>,
  true satisfies Takes<ParseE164Options>,
  true satisfies Takes<CsvReaderOptions>,
  true satisfies Takes<E164ScannerOptions>,
  true satisfies Takes<ClientOptions>,
  true satisfies Takes<CallOptions>,
  true satisfies Takes<RetryOptions>,
  true satisfies Takes<MemoryCacheOptions>,
  true satisfies Takes<ErrorFromResponseOptions>,
];

// @ts-expect-error without `| undefined` it would not compile
export const seen: true = true satisfies Takes<{ readonly a?: number }>;
