import { validate } from '@error-contract/fastify';
import { parsers, quotingRoutes, validatedRoutes } from './schemas.js';

/** Routes whose requests `validate` checks, or whose handlers parse by themselves. */
export function fastifyValidated(app) {
  for (const { method, path, parts, answer } of validatedRoutes) {
    app[method](path, { preHandler: validate(parts) }, async (request) => ({
      parsed: answer(request.validated),
    }));
  }
  for (const [method, path, parse] of quotingRoutes) {
    app[method](path, async (request) => parse(request));
  }
  app.get('/parse/:library', async (request) => parsers.get(request.params.library)());
}
