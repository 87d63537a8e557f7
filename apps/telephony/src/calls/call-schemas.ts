import { z } from 'zod';
import { phoneNumber } from '../schema/phone-number.ts';
import { label } from '../schema/text.ts';

/** Body of `POST /v1/calls`. */
export const callInputSchema = z.strictObject({
  agent_id: label(64),
  to_phone_number: phoneNumber,
});

/** A call to be made. */
export type CallInput = z.output<typeof callInputSchema>;
