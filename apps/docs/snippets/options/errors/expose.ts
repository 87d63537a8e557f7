import { ApiError, toErrorResponse } from '@error-contract/core';

const text = 'Maintenance until 22:00 UTC';
console.log(toErrorResponse(new ApiError(503, text)).body); // {"statusCode":503,"message":"The service is temporarily unavailable. Try again later.","error":"Service Unavailable"}
console.log(toErrorResponse(new ApiError(503, text, { expose: true })).body); // {"statusCode":503,"message":"Maintenance until 22:00 UTC","error":"Service Unavailable"}
