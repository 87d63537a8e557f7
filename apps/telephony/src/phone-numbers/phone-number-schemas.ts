import { z } from 'zod';
import { phoneNumber } from '../schema/phone-number.ts';

/** Body of `POST /v1/phone-numbers`. */
export const phoneNumberInputSchema = z.strictObject({
  phone_number: phoneNumber,
  provider: z.enum(['plivo', 'sip']),
});

/** A number that an organization calls from. */
export type PhoneNumberInput = z.output<typeof phoneNumberInputSchema>;
