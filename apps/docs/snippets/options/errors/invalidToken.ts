import { toErrorResponse, UnauthorizedError } from '@error-contract/core';

const error = new UnauthorizedError('API key has expired', { invalidToken: true });
console.log(toErrorResponse(error).headers['www-authenticate']); // Bearer error="invalid_token"
