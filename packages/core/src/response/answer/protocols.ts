import { type Answer, jsonOf, mediaTypeOf } from './answer.ts';
import { isGraphql, isJsonRpc, isOrpc, isTrpc } from './rpc-forms.ts';
import { isHealth, isOauth } from './service-forms.ts';

/** Media types whose documents are errors, or have errors, in a form of their own. */
const mediaTypes: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['application/problem+json', 'problem details (RFC 9457)'],
  ['application/problem+xml', 'problem details (RFC 9457)'],
  ['application/vnd.api+json', 'JSON:API'],
  ['application/graphql-response+json', 'GraphQL'],
  ['application/health+json', 'a health check'],
  ['application/scim+json', 'SCIM (RFC 7644)'],
]);

type Form = readonly [name: string, isOf: (body: object, statusCode: number) => boolean];

/** Protocols that share `application/json`, and are known by the form of the body alone. */
const forms: readonly Form[] = [
  ['OAuth (RFC 6749, section 5.2)', isOauth],
  ['GraphQL', isGraphql],
  ['tRPC', isTrpc],
  ['oRPC', isOrpc],
  ['JSON-RPC', isJsonRpc],
  ['a health check', isHealth],
];

/**
 * Names the protocol that prescribes the form of an answer, if there is one: its clients understand
 * no other. A body that was not read is told by its media type alone.
 */
export function protocolOf(answer: Answer): string | undefined {
  const mediaType = mediaTypeOf(answer);
  if (mediaType !== 'application/json') return mediaTypes.get(mediaType);
  const body = jsonOf(answer);
  return body && forms.find(([, isOf]) => isOf(body, answer.statusCode))?.[0];
}
