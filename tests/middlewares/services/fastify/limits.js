import { randomUUID } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';

/** Each request has its own window, so that the numbers are always the same. */
const always = { max: 0, timeWindow: 60_000, keyGenerator: () => randomUUID() };

export async function mountRateLimit(app) {
  await app.register(rateLimit, { global: false });
  const respond = async () => ({ a: 1 });
  const route = (path, options) =>
    app.get(path, { config: { rateLimit: { ...always, ...options } } }, respond);
  route('/thrown');
  route('/banned', { ban: -1 });
  route('/object', {
    errorResponseBuilder: () => ({ statusCode: 429, message: 'Slow down', code: 7 }),
  });
  route('/ok', { max: 5 });
}

export async function mountPressure(app) {
  await app.register(underPressure, {
    healthCheck: async () => false,
    healthCheckInterval: 60_000,
    retryAfter: 50,
    message: 'secret',
    exposeStatusRoute: true,
  });
  app.get('/busy', async () => ({ a: 1 }));
}

export async function mountRelaxed(app) {
  await app.register(underPressure, { maxEventLoopDelay: 60_000, exposeStatusRoute: true });
}
