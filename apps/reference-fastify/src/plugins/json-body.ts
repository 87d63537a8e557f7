import { assertJsonBody, parseJson } from '@error-contract/telephony';
import type { FastifyInstance } from 'fastify';

/** Parses only JSON bodies: any other is a 415. */
export function parseJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (_request: unknown, body: Buffer) => parseJson(body),
  );
  app.addHook('preParsing', async ({ method, headers }) => {
    if (method === 'POST' || method === 'PATCH') assertJsonBody(headers);
  });
}
