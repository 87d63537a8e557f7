import type { Request, Response } from 'express';

/** What hooks are given: Express's own objects, or nothing where a request failed below Express. */
export interface ExpressContext {
  readonly req?: Request;
  readonly res?: Response;
}
