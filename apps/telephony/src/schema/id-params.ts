import { z } from 'zod';

/** The parameters of a path that names one thing. What is no id names nothing: 404, not 400. */
export const idParamsSchema = z.object({ id: z.string() });
