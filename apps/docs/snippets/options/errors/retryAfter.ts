import { TooManyRequestsError, toErrorResponse } from '@error-contract/core';

const error = new TooManyRequestsError(undefined, { retryAfter: 30 });
console.log(toErrorResponse(error).headers['retry-after']); // 30
