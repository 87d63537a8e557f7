declare global {
  namespace Express {
    /** What the middlewares find out about a request. */
    interface Locals {
      requestId: string;
      /** Whose key it is; set by `admit` for everything under /v1. */
      organizationId: string;
      /** The key itself; set with it. */
      keyId: string;
    }
  }
}

export {};
