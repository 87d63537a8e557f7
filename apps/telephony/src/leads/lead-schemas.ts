import { z } from 'zod';
import { phoneNumber } from '../schema/phone-number.ts';
import { label, text } from '../schema/text.ts';

const name = z
  .string()
  .trim()
  .refine((text) => label(64).safeParse(text).success, {
    error: 'must have a name of 1 to 64 characters',
  });

const value = z.union([text(1_000), z.number(), z.boolean()], {
  error: 'must be a text of at most 1000 characters, a number, true or false',
});

/** Body of `POST /v1/campaigns/:id/leads`. */
export const leadInputSchema = z.strictObject({
  phone_number: phoneNumber,
  name: label(120).nullish(),
  variables: z
    .record(name, value)
    .refine((variables) => Object.keys(variables).length <= 100, {
      error: 'must have at most 100 entries',
    })
    .default({}),
});

/** Someone to be called by a campaign. */
export type LeadInput = z.output<typeof leadInputSchema>;
