import { assertJsonBody } from '@error-contract/telephony';
import type { FastifyInstance } from 'fastify';

/** Parses JSON bodies and nothing else: the rest is a 415. */
export function parseJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'ignore');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    // No bytes are no body, whatever their type: the schema says what is missing.
    if (body === '') return done(null, undefined);
    return parse(request, body.toString(), done);
  });
  app.addHook('preParsing', async ({ method, headers }) => {
    if (method === 'POST' || method === 'PATCH') assertJsonBody(headers);
  });
}
