import { type Answer, type Facts, failure, success } from './answer.ts';
import { createThing } from './create-thing.ts';

const UNAUTHORIZED = 'API key missing: send Authorization: Bearer KEY';
const SENTENCE_500 = 'An unexpected error occurred. If this persists, contact support.';
const SENTENCE_503 = 'The service is temporarily unavailable. Try again later.';
const ETAG = '"things-1"';

const keys = new Map([
  ['acme:secret-of-acme', 1000],
  ['burst:secret-of-burst', 3],
]);

/** Counts the requests of each key. */
export type Counters = Map<string, number>;

/** Answers a complete request. */
export function route(facts: Facts, counters: Counters): Answer {
  const path = decode(facts.url.replace(/^https?:\/\/[^/]*/, '').split('?')[0] ?? '/');
  if (path === undefined) return failure(400, 'The path is not valid percent-encoding');
  if (path === '/openapi.json') return success(200, openapi);
  if (!path.startsWith('/v1/')) return failure(404, 'Route not found');
  const key = /^Bearer ([!-~]+)$/.exec(facts.headers.authorization ?? '')?.[1];
  const limit = key === undefined ? undefined : keys.get(key);
  if (key === undefined || limit === undefined) return unauthorized(facts);
  const used = (counters.get(key) ?? 0) + 1;
  counters.set(key, used);
  const answer = used > limit ? tooMany() : resource(path, facts);
  return { ...answer, headers: { ...answer.headers, ...limits(limit, used) } };
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function unauthorized({ headers }: Facts): Answer {
  const sent = /^Bearer [!-~]+$/.test(headers.authorization ?? '');
  const challenge = sent ? 'Bearer error="invalid_token"' : 'Bearer';
  return failure(401, UNAUTHORIZED, { 'www-authenticate': challenge });
}

function tooMany(): Answer {
  const message = 'Too many requests. Please slow down and retry after a moment.';
  return failure(429, message, { 'retry-after': '60' });
}

function limits(limit: number, used: number): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(0, limit - used)),
    'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 60),
  };
}

function resource(path: string, facts: Facts): Answer {
  const { method, headers } = facts;
  const read = method === 'GET' || method === 'HEAD';
  if (path === '/v1/things' && method === 'POST') return createThing(facts);
  if (path === '/v1/things' && read) return list(headers['if-none-match']);
  if (path === '/v1/things') return failure(405, undefined, { allow: 'GET, HEAD, POST' });
  if (path === '/v1/forbidden') return failure(403, 'The key has no permission for this');
  if (path === '/v1/boom') return failure(500, SENTENCE_500);
  if (path === '/v1/down') return failure(503, SENTENCE_503, { 'retry-after': '5' });
  if (path === '/v1/things/busy' && method === 'DELETE') return failure(409, 'It is in use');
  return failure(404, 'No such thing');
}

function list(ifNoneMatch: string | undefined): Answer {
  const answer = success(200, { data: [] }, { etag: ETAG });
  if (ifNoneMatch !== ETAG) return answer;
  return { status: 304, body: '', headers: { etag: ETAG } };
}

const content = { 'application/json': { schema: {} } };
const openapi = {
  openapi: '3.1.0',
  paths: {
    '/v1/things/{id}': { patch: { requestBody: { content } } },
    '/v1/things': { get: {}, post: { requestBody: { content } } },
  },
};
