import { upgrading } from '../upgrades.js';
import { mountCsrf, mountJwt } from './auth.js';
import { mountCompression, mountCompressionAfter } from './compressed.js';
import { mountFiles } from './files.js';
import { mountCookie, mountCors, mountHelmet, mountObservers, mountSensible } from './headers.js';
import { mountMultipart } from './input.js';
import { mountPressure, mountRateLimit, mountRelaxed } from './limits.js';
import { mountProtocols } from './protocols.js';
import { gatewayOptions, mountGateway, mountHttpProxy, mountReplyFrom } from './proxy.js';

/** Each plugin has its own service, so that none hides what another does. */
export const services = {
  ...upgrading,
  '@fastify/rate-limit': mountRateLimit,
  '@fastify/under-pressure': mountPressure,
  '@fastify/under-pressure, relaxed': mountRelaxed,
  '@fastify/jwt': mountJwt,
  '@fastify/csrf-protection': mountCsrf,
  '@fastify/reply-from': mountReplyFrom,
  '@fastify/http-proxy': mountHttpProxy,
  gateway: { mount: mountGateway, options: gatewayOptions },
  files: mountFiles,
  cors: mountCors,
  helmet: mountHelmet,
  '@fastify/cookie': mountCookie,
  observers: mountObservers,
  '@fastify/sensible': mountSensible,
  'compression after': mountCompressionAfter,
  'compression before': { mount: mountCompression, late: true },
  '@fastify/multipart': mountMultipart,
  protocols: mountProtocols,
};
