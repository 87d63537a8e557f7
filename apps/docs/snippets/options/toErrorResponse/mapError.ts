import { NotFoundError, toErrorResponse } from '@error-contract/core';

const mapError = (thrown: unknown) =>
  thrown === 'missing' ? new NotFoundError('Agent not found') : undefined;
console.log(toErrorResponse('missing', { mapError }).body); // {"statusCode":404,"message":"Agent not found","error":"Not Found"}
