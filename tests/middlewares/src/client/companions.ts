import { headerOf, type WireResponse } from '@error-contract/harness/read-response';
import { expect } from 'vitest';

/** What describes a body or a connection, and not what the service says about every response. */
const ofTheBody = new Set([
  'accept-ranges',
  'cache-control',
  'connection',
  'content-disposition',
  'content-encoding',
  'content-length',
  'content-type',
  'etag',
  'expires',
  'keep-alive',
  'last-modified',
  'pragma',
  'transfer-encoding',
]);

/** Express and send forbid everything on the HTML pages that they make of errors. */
const ofErrorPages = "default-src 'none'";

/** Whatever a middleware said beside the body must be said beside the contract's body too. */
export function expectCompanions(response: WireResponse, bare: WireResponse): void {
  const said = bare.headers.filter(
    ([name, value]) => !ofTheBody.has(name) && value !== ofErrorPages,
  );
  const names = [...new Set(said.map(([name]) => name))];
  const of = (from: WireResponse) => names.map((name) => [name, headerOf(from, name)]);
  expect(Object.fromEntries(of(response))).toEqual(Object.fromEntries(of(bare)));
}
