import { toErrorResponse } from '@error-contract/core';

// The status that the service had set before it threw an error without one.
console.log(toErrorResponse(new Error('gone'), { statusCode: 410 }).body); // {"statusCode":410,"message":"Gone","error":"Gone"}
