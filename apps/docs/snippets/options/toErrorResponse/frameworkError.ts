import { ApiError, toErrorResponse } from '@error-contract/core';

// For adapters: recognises the errors of one framework, after those of known libraries.
const frameworkError = (thrown: unknown) =>
  Object(thrown).code === 'MY_ROUTER_TIMEOUT' ? new ApiError(504) : undefined;
console.log(toErrorResponse({ code: 'MY_ROUTER_TIMEOUT' }, { frameworkError }).statusCode); // 504
