import { corsOptions } from '@error-contract/telephony';
import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** Lets pages of these origins call the API, and answers their preflights. */
export async function allowOrigins(
  app: FastifyInstance,
  origins: readonly string[],
): Promise<void> {
  await app.register(cors, {
    delegator: (request, done) => done(null, corsOptions(origins, request)),
  });
}
