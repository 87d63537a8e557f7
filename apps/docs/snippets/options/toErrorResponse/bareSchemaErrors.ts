import { toErrorResponse } from '@error-contract/core';
import { z } from 'zod';

const { error } = z.object({ name: z.string() }).safeParse({});
console.log(toErrorResponse(error).statusCode); // 400
console.log(toErrorResponse(error, { bareSchemaErrors: 500 }).statusCode); // 500
