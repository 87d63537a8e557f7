import { upgrading } from '../upgrades.js';
import { mountCsrfCsrf, mountCsurf, mountPassport } from './auth.js';
import { mountCompression } from './compressed.js';
import { mountAsyncErrors, mountErrorHandler } from './errors.js';
import { mountFiles } from './files.js';
import { mountCors, mountHelmet, mountObservers, mountSession } from './headers.js';
import { mountCelebrate, mountCelebrateAlone, mountMulter, mountOpenApi } from './input.js';
import { mountRateLimit, mountTimeout } from './limits.js';
import { mountProtocols } from './protocols.js';
import { gatewayOptions, mountGateway, mountProxy } from './proxy.js';

/** Each middleware has its own service, so that none hides what another does. */
export const services = {
  ...upgrading,
  'express-rate-limit': mountRateLimit,
  'connect-timeout': mountTimeout,
  passport: mountPassport,
  csurf: mountCsurf,
  'csrf-csrf': mountCsrfCsrf,
  'http-proxy-middleware': mountProxy,
  gateway: { mount: mountGateway, options: gatewayOptions },
  files: mountFiles,
  cors: mountCors,
  helmet: mountHelmet,
  'express-session': mountSession,
  observers: mountObservers,
  'compression after': mountCompression,
  'compression before': { mount: mountCompression, late: true },
  multer: mountMulter,
  'express-openapi-validator': mountOpenApi,
  'celebrate errors()': mountCelebrate,
  celebrate: mountCelebrateAlone,
  errorhandler: mountErrorHandler,
  protocols: mountProtocols,
  // It changes every app that is created later, so it comes last.
  'express-async-errors': { mount: mountAsyncErrors, only: 'express-4' },
};
