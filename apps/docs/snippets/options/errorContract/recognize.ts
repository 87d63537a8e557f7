import type { ApiError } from '@error-contract/core';
import { NotFoundError } from '@error-contract/core';
import { errorContract } from '@error-contract/fetch/small';

const recognize = (thrown: unknown): ApiError | undefined =>
  Object(thrown).code === 'NoSuchKey' ? new NotFoundError('File not found') : undefined;

const handler = errorContract(
  (_request: Request): Response => {
    throw Object.assign(new Error('The key does not exist'), { code: 'NoSuchKey' });
  },
  { recognize },
);

const response = await handler(new Request('https://api.example.com/files/1'));
console.log(await response.text()); // {"statusCode":404,"message":"File not found","error":"Not Found"}
