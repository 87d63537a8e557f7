import { z } from 'zod';

const nul = '\u0000';

/**
 * A text that PostgreSQL can store: it refuses a NUL, and its JSON refuses half a surrogate pair.
 * Neither is a fault of the server, so both are refused here.
 */
export function text(max: number) {
  return z
    .string()
    .max(max)
    .refine((value) => !value.includes(nul) && value.isWellFormed(), {
      error: 'must be text without NUL or broken characters',
    });
}

/** A {@link text} that is not blank. */
export function label(max: number) {
  return text(max).trim().min(1);
}

const earliest = Date.UTC(1970, 0, 1);
const latest = Date.UTC(9999, 0, 1);

/** An ISO 8601 date and time with its offset, as a Date. PostgreSQL and ISO disagree outside the years. */
export const moment = z.iso
  .datetime({
    offset: true,
    error: 'must be a date and time with its zone, such as 2030-01-31T12:00:00Z',
  })
  .transform((value) => new Date(value))
  .refine((date) => date.getTime() >= earliest && date.getTime() < latest, {
    error: 'must be between the years 1970 and 9998',
  });
