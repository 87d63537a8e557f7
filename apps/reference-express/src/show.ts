import { revalidate } from '@error-contract/telephony';
import type { Response } from 'express';

/** Sends a resource or a list with its ETag, or 304 if the client has it already. */
export function show(res: Response, answer: object): void {
  const shown = revalidate(res.req, JSON.stringify(answer));
  if (shown) res.status(shown.statusCode).set(shown.headers);
  if (shown?.statusCode === 304) res.end();
  else res.json(answer);
}
