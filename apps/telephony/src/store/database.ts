import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** The query layer over either database. */
export type Database = Kysely<Tables>;
