import { seeds } from '../seeds/seeds.ts';

/** A call for the carrier to set up. */
export interface CarrierCall {
  readonly from: string | null;
  readonly to: string;
}

/** Who sets calls up. Rejects where it cannot. */
export interface Carrier {
  dial(call: CarrierCall): Promise<void>;
}

/**
 * Creates a carrier that sets up nothing and agrees to everything but one seeded number, where it
 * breaks the way carriers do: with internal details that no client may see.
 */
export function createFakeCarrier(): Carrier {
  return {
    async dial({ to }) {
      if (to !== seeds.brokenCarrierNumber) return;
      throw new Error(
        'carrier trunk-07 at sip-gw-3.carrier.internal:5061 rejected user acme-trunk: 500 Q.850 cause 38',
      );
    },
  };
}
