import { recognizeErrors } from '@error-contract/core/recognize';
import { toErrorResponse } from '@error-contract/core/response';
import { z } from 'zod';

const { error } = z.object({ name: z.string() }).safeParse({});
console.log(toErrorResponse(error).statusCode); // 500
console.log(toErrorResponse(error, { recognize: recognizeErrors }).statusCode); // 400
