import { errorFromResponse } from '@error-contract/client';
import { NotFoundError, toResponse } from '@error-contract/core';

// The status is right all the same.
const response = toResponse(new NotFoundError('Agent not found'));
const error = await errorFromResponse(response, { maxBytes: 10, timeout: 1000 });
console.log(error?.statusCode, error?.message); // 404 The service answered 404, and the body is not complete
