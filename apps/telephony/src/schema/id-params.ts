import { z } from 'zod';

/** The parameters of a path with one id. An invalid id is a 404, not a 400. */
export const idParamsSchema = z.object({ id: z.string() });
