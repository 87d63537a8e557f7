import { type Expected, said } from '@error-contract/harness/expect-contract';

/** Answers in protocols of their own: what is sent for them where `protocols` is `rewrite`. */
export const protocolRows: Readonly<Record<string, Expected>> = {
  oauth: said(401, 'invalid_client: client authentication failed'),
  'oauth, the code alone': said(400, 'invalid_grant'),
  'oauth, of a device': said(400, 'authorization_pending'),
  'oauth, 5xx': { status: 503 },
  graphql: said(400, 'Validation failed: Cannot query field "zz"'),
  'graphql, no more than a message': said(400, 'Validation failed: Missing query'),
  'graphql with data': { status: 500 },
  'graphql, several': { status: 400 },
  'graphql, its type': said(400, 'Validation failed: Cannot query field "zz"'),
  trpc: said(404, 'No agent'),
  'trpc, several': { status: 404 },
  'trpc, transformed': said(404, 'No agent'),
  orpc: said(404, 'No agent'),
  'orpc, as OpenAPI': said(404, 'No agent'),
  'json-rpc': said(404, 'No session'),
  'json-rpc, several': { status: 400 },
  problem: said(403, 'No credit'),
  'problem, XML': { status: 403 },
  'json:api': said(409, 'data.attributes.email is taken'),
  'health, its type': { status: 503 },
  'health, terminus': { status: 503 },
  'health, checks': { status: 503 },
  'health, components': { status: 503 },
};

/** Answers that only resemble those of a protocol are replaced. */
export const resemblingRows: Readonly<Record<string, Expected>> = {
  'like oauth': said(400, 'No such plan'),
  'like oauth, as text': said(400, 'invalid_request'),
  'like oauth, as HTML': said(400, 'invalid_request'),
  'like oauth, another code': said(400, 'plan_missing'),
  'like graphql, with fields': said(422, 'Validation failed: email is taken'),
  'like graphql, with paths': said(400, 'Validation failed: email is taken'),
  'like graphql, with a status': said(404, 'No agent'),
  'like trpc': said(404, 'No agent'),
  'like orpc': said(404, 'No agent'),
  'like health': { status: 503 },
  'like health, 500': { status: 500 },
};
