import { z } from 'zod';
import { label, moment } from '../schema/text.ts';

/** Body of `POST /v1/api-keys`. */
export const apiKeyInputSchema = z.strictObject({
  name: label(120),
  expires_at: moment.nullish(),
});

/** A new API key: its name, and when it stops working. */
export type ApiKeyInput = z.output<typeof apiKeyInputSchema>;
