import { parseE164 } from '@error-contract/core/e164';
import { z } from 'zod';

/** A phone number in E.164 format; the message says what is wrong with this one. */
export const phoneNumber = z.string().superRefine((value, context) => {
  const result = parseE164(value);
  if (!result.ok) context.addIssue({ code: 'custom', message: result.message });
});
