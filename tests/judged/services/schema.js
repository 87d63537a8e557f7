import { z } from 'zod';

/** The body of `POST /things`. */
export const thing = z.strictObject({
  name: z.string().min(1),
  size: z.number().int().optional(),
});

/** The same for Fastify's own validation. */
export const jsonSchema = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: { name: { type: 'string', minLength: 1 }, size: { type: 'integer' } },
};
