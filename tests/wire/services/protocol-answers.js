const media = (status, type, value) => ({
  status,
  type,
  body: typeof value === 'string' ? value : JSON.stringify(value),
  headers: {},
});
const json = (status, value) => media(status, 'application/json; charset=utf-8', value);

const graphqlError = { message: 'Cannot query field "zz"', locations: [{ line: 1, column: 3 }] };
const trpcError = {
  message: 'No agent',
  code: -32004,
  data: { code: 'NOT_FOUND', httpStatus: 404, path: 'agent' },
};
const orpcError = { defined: true, code: 'NOT_FOUND', status: 404, message: 'No agent', data: {} };
const rpcError = { jsonrpc: '2.0', error: { code: -32000, message: 'No session' }, id: null };
const down = { database: { status: 'down', message: 'refused' } };

/** Answers in protocols of their own, as their servers send them. */
export const protocolAnswers = {
  oauth: json(401, { error: 'invalid_client', error_description: 'client authentication failed' }),
  'oauth, the code alone': json(400, { error: 'invalid_grant' }),
  'oauth, of a device': json(400, { error: 'authorization_pending' }),
  'oauth, 5xx': json(503, { error: 'temporarily_unavailable', error_description: 'at noon' }),
  graphql: json(400, { errors: [graphqlError] }),
  'graphql, no more than a message': json(400, { errors: [{ message: 'Missing query' }] }),
  'graphql with data': json(500, {
    data: { agent: null },
    errors: [{ ...graphqlError, path: ['agent', 0], extensions: { code: 'SECRET' } }],
  }),
  'graphql, several': json(400, [{ data: { a: 1 } }, { errors: [graphqlError] }]),
  'graphql, its type': media(400, 'application/graphql-response+json', { errors: [graphqlError] }),
  trpc: json(404, { error: trpcError }),
  'trpc, several': json(404, [{ error: trpcError }, { result: { data: 1 } }]),
  'trpc, transformed': json(404, { error: { json: trpcError } }),
  orpc: json(404, { json: orpcError, meta: [] }),
  'orpc, as OpenAPI': json(404, orpcError),
  'json-rpc': json(404, rpcError),
  'json-rpc, several': json(400, [rpcError]),
  problem: media(403, 'application/problem+json', { title: 'Forbidden', detail: 'No credit' }),
  'problem, XML': media(403, 'application/problem+xml', '<problem/>'),
  'json:api': media(409, 'application/vnd.api+json', {
    errors: [{ title: 'Taken', detail: 'is taken', source: { pointer: '/data/attributes/email' } }],
  }),
  'health, its type': media(503, 'application/health+json', { status: 'fail' }),
  'health, terminus': json(503, { status: 'error', info: {}, error: down, details: down }),
  'health, checks': json(503, { status: 'down', checks: { database: 'down' } }),
  'health, components': json(503, { status: 'DOWN', components: down }),
};

/** Answers that only resemble these. */
export const resemblingAnswers = {
  'like oauth': json(400, { error: 'invalid_request', message: 'No such plan' }),
  'like oauth, as text': media(400, 'text/plain', { error: 'invalid_request' }),
  'like oauth, as HTML': media(400, 'text/html', { error: 'invalid_request' }),
  'like oauth, another code': json(400, { error: 'plan_missing' }),
  'like graphql, with fields': json(422, { errors: [{ message: 'is taken', field: 'email' }] }),
  'like graphql, with paths': json(400, { errors: [{ message: 'is taken', path: ['email'] }] }),
  'like graphql, with a status': json(404, { statusCode: 404, errors: [{ message: 'No agent' }] }),
  'like trpc': json(404, { error: { message: 'No agent', code: 404 } }),
  'like orpc': json(404, { code: 'NOT_FOUND', message: 'No agent' }),
  'like health': json(503, { status: 'error', message: 'secret', details: {} }),
  'like health, 500': json(500, { status: 'down', checks: { secret: 'down' } }),
};
