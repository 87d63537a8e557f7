import type { Mutation } from './answer.ts';
import { body, bytes, decorated, header, on, saying, sends } from './break.ts';

/** Breaks one failure among all of them. */
export const bodyBreakages: Readonly<Record<string, Mutation>> = {
  'EC-BODY-01': on(decorated, header('content-type', 'application/json')),
  'EC-BODY-02': on(decorated, (answer) => ({ ...answer, body: '<h1>Not Found</h1>' })),
  'EC-BODY-03': on(decorated, body({ code: 'E_NOT_FOUND' })),
  'EC-BODY-04': on(decorated, body({ statusCode: '404' })),
  'EC-BODY-05': on(decorated, saying([])),
  'EC-BODY-06': on(decorated, body({ error: 'NotFound' })),
  'EC-BODY-07': on(decorated, (answer) => ({ ...answer, body: `\ufeff${answer.body}` })),
  'EC-BODY-08': on(decorated, (answer) => ({
    ...answer,
    body: answer.body.replace('{', '{"statusCode":400,'),
  })),
  'EC-HDR-01': on(decorated, header('cache-control', 'public, max-age=60')),
  'EC-HDR-02': on(decorated, header('x-content-type-options')),
  'EC-HDR-03': on(
    decorated,
    bytes((all, { body: text }) =>
      all
        .replace(/content-length: \d+/, 'transfer-encoding: chunked')
        .replace(text, `${text.length.toString(16)}\r\n${text}\r\n0\r\n\r\n`),
    ),
  ),
  'EC-HDR-04': on(decorated, header('etag', '"of-the-success"')),
  'EC-HDR-05': on(decorated, header('content-disposition', 'attachment')),
  'EC-HDR-06': on(decorated, header('expires', 'Fri, 01 Jan 2100 00:00:00 GMT')),
  'EC-HDR-07': on(decorated, header('retry-after', ['1', '2'])),
  'EC-HDR-09': on(sends('größe'), (answer, facts) =>
    header('content-length', String(answer.body.length))(answer, facts),
  ),
  'EC-LEAK-01': on(decorated, saying('Error at Layer.handle (/srv/app/router.js:95:5)')),
  'EC-LEAK-02': on(decorated, saying('Unexpected token } in JSON at position 3')),
  'EC-LEAK-03': on(decorated, (answer, { url }) => saying(`Cannot GET ${url}`)(answer)),
  'EC-FRAME-01': on(
    decorated,
    bytes((all) => `${all}\r\nHTTP/1.1 200 OK\r\n\r\n`),
  ),
};
