import { failure, type Mutation, success } from './answer.ts';
import { bytes, decorated, header, on, path, reset, saying, sends, sets, wrong } from './break.ts';

const LIMIT = 100 * 1024;

/** Breaks what is above the HTTP parser and needs no hint but the JSON route. */
export const frameworkBreakages: Readonly<Record<string, Mutation>> = {
  'EC-ROUTE-01': on(({ url }) => url.includes('?marker='), wrong),
  'EC-ROUTE-02': on((f) => f.method === 'DELETE' && sends('"marker"')(f), wrong),
  'EC-ROUTE-03': on(path('/constructor'), wrong),
  'EC-ROUTE-04': on(({ url }) => url.startsWith('/;/'), wrong),
  'EC-ROUTE-05': on(({ url }) => url.startsWith('http://'), wrong),
  'EC-ROUTE-06': on(sets('accept', 'image/png'), wrong),
  'EC-ROUTE-07': on(({ method }) => method === 'PROPFIND', wrong),
  'EC-HEAD-01': on(
    (f) => f.method === 'HEAD' && path('-head')(f),
    bytes((all) => all),
  ),
  'EC-HEAD-02': on((f) => f.method === 'HEAD' && path('-head')(f), header('x-request-id')),
  'EC-HEAD-03': on((f) => f.method === 'HEAD' && path('thing_missing')(f), header('x-request-id')),
  'EC-METHOD-01': on((f) => f.method === 'PUT' && path('/v1/things')(f), wrong),
  'EC-METHOD-02': on((f) => f.method === 'PUT' && path('/v1/things')(f), header('allow')),
  'EC-METHOD-04': on(({ method }) => method === 'OPTIONS', wrong),
  'EC-METHOD-05': on(
    ({ method }) => method === 'TRACE',
    (_, { headers }) => success(200, { headers }),
  ),
  'EC-METHOD-06': on(({ method }) => method === 'CONNECT', reset),
  'EC-METHOD-07': on(sets('upgrade', 'conformance'), wrong),
  'EC-STATUS-01': on(decorated, () => success(200, {})),
  'EC-JSON-01': on(sends('{"name": ecm'), saying('Invalid JSON')),
  'EC-JSON-02': on(
    (f) => f.method === 'POST' && path('/v1/things')(f) && f.body === '',
    () => failure(500, 'An unexpected error occurred. If this persists, contact support.'),
  ),
  'EC-JSON-03': on(({ body }) => body === 'null', wrong),
  'EC-JSON-04': on(sends('"__proto__"'), wrong),
  'EC-JSON-05': on(sends('\ufffd'), wrong),
  'EC-JSON-06': on(({ body }) => body.startsWith('[[[['), wrong),
  'EC-MEDIA-01': on(sets('content-type', 'application/x-conformance'), wrong),
  'EC-MEDIA-02': on(sets('content-type', ';;='), wrong),
  'EC-MEDIA-03': on(sets('content-type', 'charset=x-conformance'), wrong),
  'EC-MEDIA-04': on(sets('content-encoding', 'gzip'), wrong),
  'EC-MEDIA-05': on(sets('content-type', 'multipart/'), wrong),
  'EC-SIZE-01': on(sets('x-size', 'counted'), saying('Too big')),
  'EC-SIZE-02': on(
    (f) => f.headers['transfer-encoding'] === 'chunked' && tooLarge(f),
    saying('Too big'),
  ),
  'EC-SIZE-03': on((f) => tooLarge(f) && !closes(f), reset),
  'EC-SIZE-04': on(sets('x-size', 'slow'), reset),
  'EC-PCT-01': on(({ url }) => url === '/%', wrong),
  'EC-PCT-02': on(path('/v1/things/%E0%A4%A'), wrong),
  'EC-PCT-03': on(({ url }) => url.startsWith('/conformance-query'), wrong),
  'EC-PCT-04': on(({ url }) => url.includes('%0d%0a'), header('x-conformance-injected', 'yes')),
  'EC-COND-03': on(sets('if-none-match', '*'), wrong),
  'EC-ROBUST-01': on(path('-at-once-7'), wrong),
  'EC-ROBUST-02': on(path('-after-aborts'), wrong),
  'EC-ROBUST-03': on(path('-at-the-end'), reset),
};

function tooLarge({ body, url }: { body: string; url: string }): boolean {
  return url === '/v1/things' && body.length > LIMIT;
}

function closes({ headers }: { headers: { connection?: string | undefined } }): boolean {
  return headers.connection === 'close';
}
