import { e164 } from '@error-contract/core/zod';

/** A phone number in E.164 format; the message says what is wrong with this one. */
export const phoneNumber = e164();
