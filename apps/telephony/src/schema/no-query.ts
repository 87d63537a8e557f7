import { z } from 'zod';

/** The query of a route that takes no parameters. One that is sent anyway is a 400, as an unknown field of a body is. */
export const noQuerySchema = z.strictObject({});
