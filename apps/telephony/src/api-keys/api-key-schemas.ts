import { z } from 'zod';
import { scopes } from '../admission/scopes.ts';
import { label, moment } from '../schema/text.ts';

/** Body of `POST /v1/api-keys`. */
export const apiKeyInputSchema = z.strictObject({
  name: label(120),
  expires_at: moment
    .refine((date) => date.getTime() > Date.now(), { error: 'must be in the future' })
    .nullish(),
  /** All of the key that creates it, if absent. */
  scopes: z.array(z.enum(scopes)).min(1).optional(),
});

/** A new API key: its name, when it stops working, and what it may do. */
export type ApiKeyInput = z.output<typeof apiKeyInputSchema>;
