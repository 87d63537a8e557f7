import { hasPage, pages } from '@error-contract/telephony';
import type { FastifyPluginAsync } from 'fastify';

/** Routes of `/openapi.json` and `/docs`: no key, no limit. */
export const pageRoutes: FastifyPluginAsync = async (app) => {
  for (const page of pages) {
    app.get(page.path, ({ headers }, reply) => {
      reply.headers(page.headers);
      if (hasPage(page, headers)) return reply.code(304).send();
      return reply.send(page.body);
    });
  }
};
