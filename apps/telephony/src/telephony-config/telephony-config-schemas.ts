import { z } from 'zod';
import { idOf } from '../references/reference.ts';

const networkGroup = z.strictObject({ id: idOf('network-group'), enabled: z.boolean() });

/** Body of `PATCH /v1/telephony-config`. */
export const telephonyConfigChangesSchema = z
  .strictObject({ sip_enabled: z.boolean(), network_groups: z.array(networkGroup).max(1_000) })
  .partial();

/** The changes to a Telephony Config. */
export type TelephonyConfigChanges = z.output<typeof telephonyConfigChangesSchema>;
