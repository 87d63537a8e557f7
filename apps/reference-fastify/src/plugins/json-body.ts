import { assertJsonBody } from '@error-contract/telephony';
import type { FastifyInstance } from 'fastify';

/** Parses only JSON bodies: any other is a 415. */
export function parseJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'ignore');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    // An empty body is no body, whatever its type: the schema says what is missing.
    if (body === '') return done(null, undefined);
    return parse(request, body.toString(), done);
  });
  app.addHook('preParsing', async ({ method, headers }) => {
    if (method === 'POST' || method === 'PATCH') assertJsonBody(headers);
  });
}
