import type { IncomingMessage } from 'node:http';

/**
 * Whether a request came with a header, by its lower-case name. Not by `headers`, which Node puts
 * together when somebody asks for them; many services never do.
 */
export function hasRawHeader(req: IncomingMessage, name: string): boolean {
  const { rawHeaders } = req as { readonly rawHeaders?: readonly string[] };
  if (!rawHeaders) return req.headers[name] !== undefined; // what tests make in place of a request
  // Names, each with its value behind it.
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const found = rawHeaders[i];
    if (found?.length === name.length && found.toLowerCase() === name) return true;
  }
  return false;
}
