import { toErrorResponse, UnauthorizedError } from '@error-contract/core';

const { headers } = toErrorResponse(new UnauthorizedError(), { challenge: false });
console.log(headers['www-authenticate']); // undefined
