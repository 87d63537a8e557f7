import { z } from 'zod';
import { label } from '../schema/text.ts';

const networkGroup = z.strictObject({ id: label(64), enabled: z.boolean() });

/** Body of `PATCH /v1/telephony-config`. */
export const telephonyConfigChangesSchema = z
  .strictObject({ sip_enabled: z.boolean(), network_groups: z.array(networkGroup).max(1_000) })
  .partial();

/** The changes to a Telephony Config. */
export type TelephonyConfigChanges = z.output<typeof telephonyConfigChangesSchema>;
