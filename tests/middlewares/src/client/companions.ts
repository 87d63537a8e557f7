import { headerOf, type WireResponse } from '@error-contract/harness/read-response';
import { expect } from 'vitest';

/** Headers that describe a body or a connection, and that need not stay. */
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

/** The policy that Express and send set on their HTML pages for errors. */
const ofErrorPages = "default-src 'none'";

/** Every other header of a middleware must stay beside the contract's body. */
export function expectCompanions(response: WireResponse, bare: WireResponse): void {
  const said = bare.headers.filter(
    ([name, value]) => !ofTheBody.has(name) && value !== ofErrorPages,
  );
  const names = [...new Set(said.map(([name]) => name))];
  const of = (from: WireResponse) => names.map((name) => [name, headerOf(from, name)]);
  expect(Object.fromEntries(of(response))).toEqual(Object.fromEntries(of(bare)));
}
