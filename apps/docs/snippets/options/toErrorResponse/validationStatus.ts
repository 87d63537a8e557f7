import { toErrorResponse } from '@error-contract/core';
import { z } from 'zod';

const { error } = z.object({ name: z.string() }).safeParse({});
console.log(toErrorResponse(error, { validationStatus: 422 }).statusCode); // 422
