import { ApiError, toErrorResponse } from '@error-contract/core';

const error = new ApiError(405, 'Agents are read only', { headers: { allow: 'GET, HEAD' } });
console.log(toErrorResponse(error).headers.allow); // GET, HEAD
