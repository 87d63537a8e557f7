import { Readable } from 'node:stream';
import { revalidate } from '@error-contract/telephony';
import type { FastifyInstance } from 'fastify';

/** Gives resources and lists their ETag, and answers 304 if the client has them already. */
export function revalidateAnswers(app: FastifyInstance): void {
  app.addHook<unknown>('onSend', async ({ raw }, reply, json) => {
    const shown = reply.statusCode === 200 ? revalidate(raw, String(json)) : undefined;
    if (!shown) return json;
    reply.code(shown.statusCode).headers(shown.headers);
    if (shown.statusCode === 200) return json;
    reply.removeHeader('content-type');
    // Fastify's own hook for HEAD comes next: it would measure a text, and a 304 has no length.
    return raw.method === 'HEAD' ? Readable.from([]) : null;
  });
}
