import { seeds } from '../seeds/seeds.ts';

/** A call that the carrier sets up. */
export interface CarrierCall {
  readonly from: string | null;
  readonly to: string;
}

/** Sets calls up. Rejects if it cannot. */
export interface Carrier {
  dial(call: CarrierCall): Promise<void>;
}

/**
 * Creates a fake carrier. It accepts every call, except to one seeded number, where it
 * fails as carriers do: with internal details that no client may see.
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
