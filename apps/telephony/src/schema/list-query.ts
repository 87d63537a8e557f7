import { z } from 'zod';

// This limit keeps the offset within PostgreSQL's bigint.
const page = z.coerce.number().int().min(1).max(1_000_000_000).default(1);
const limit = z.coerce.number().int().min(1).max(100).default(20);

/** The query parameters of every list. */
export const listQuerySchema = z.strictObject({ page, limit });

/** The page of a list, and its size. */
export type ListQuery = z.output<typeof listQuerySchema>;
