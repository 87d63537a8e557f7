import { isDecodable, pathOf, read, type Sent } from '@error-contract/core/node';
import type { Request, Response } from 'express';

/** What hooks are given: Express's own objects, or nothing where a request failed below Express. */
export interface ExpressContext {
  readonly req?: Request;
  readonly res?: Response;
}

/** Express forgets the parameters before an error handler runs. The route still has their names. */
function paramsOf(req: Request): Sent['params'] {
  const names = String(read(read(req, 'route'), 'path'))
    .split('/')
    .reverse();
  const values = pathOf({ url: req.originalUrl }).split('/').reverse();
  const params = names.map((name, at): [string, string] => {
    const url = values[at] ?? '';
    return [name.replace(/^:|\W.*$/g, ''), isDecodable({ url }) ? decodeURIComponent(url) : url];
  });
  return Object.fromEntries(params.filter((_, at) => names[at]?.startsWith(':')));
}

/** Finds what the client sent. A parser of the query may throw. */
export function sentIn({ req }: ExpressContext): Sent {
  if (!req) return {};
  const { headers, body } = req;
  return { params: paramsOf(req), query: read(req, 'query'), headers, body };
}
