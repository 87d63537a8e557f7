import type { Admission } from '@error-contract/telephony';

declare global {
  namespace Express {
    /** What the middlewares know about a request. */
    interface Locals {
      requestId: string;
      /** The organization of the key; `admit` sets it for everything under /v1. */
      organizationId: string;
      /** The id of the key; `admit` sets it too. */
      keyId: string;
      /** What the key may do; `admit` sets it too. */
      scopes: Admission['scopes'];
    }
  }
}
