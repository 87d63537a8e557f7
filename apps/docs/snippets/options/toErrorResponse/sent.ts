import { toErrorResponse } from '@error-contract/core';
import { z } from 'zod';

const body = { name: 'hunter2' };
const schema = z.object({
  name: z.string().refine(() => false, { error: ({ input }) => `${input} is taken` }),
});
const { error } = schema.safeParse(body);
console.log(JSON.parse(toErrorResponse(error, { sent: { body } }).body).message); // Validation failed: name is not valid
