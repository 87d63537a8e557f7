import { z } from 'zod';
import { queryInteger } from './query-integer.ts';

// This limit keeps the offset within PostgreSQL's bigint.
const page = queryInteger(1_000_000_000).default(1);
const limit = queryInteger(100).default(20);

/** The query parameters of every list. */
export const listQuerySchema = z.strictObject({ page, limit });

/** The page of a list, and its size. */
export type ListQuery = z.output<typeof listQuerySchema>;
