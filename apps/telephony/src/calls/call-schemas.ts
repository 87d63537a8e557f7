import { z } from 'zod';
import { idOf } from '../references/reference.ts';
import { phoneNumber } from '../schema/phone-number.ts';

/** Body of `POST /v1/calls`. */
export const callInputSchema = z.strictObject({
  agent_id: idOf('agent'),
  to_phone_number: phoneNumber,
});

/** A call to be made. */
export type CallInput = z.output<typeof callInputSchema>;
