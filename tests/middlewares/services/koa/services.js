import { upgrading } from '../upgrades.js';
import { mountBasic, mountJwt } from './auth.js';
import { mountCompression, mountCompressionAfter } from './compressed.js';
import { mountSend, mountStatic } from './files.js';
import {
  mountCors,
  mountFewMethods,
  mountHelmet,
  mountMethods,
  mountObservers,
  mountSession,
  mountThrownMethods,
} from './headers.js';
import { mountBodyParser, mountMulter } from './input.js';
import { mountRateLimit } from './limits.js';
import { mountProtocols } from './protocols.js';

/** Each middleware has its own service, so that none hides what another does. */
export const services = {
  ...upgrading,
  'koa-ratelimit': mountRateLimit,
  'koa-jwt': mountJwt,
  'koa-basic-auth': mountBasic,
  'koa-session': mountSession,
  'koa-static': mountStatic,
  'koa-send': mountSend,
  cors: mountCors,
  helmet: mountHelmet,
  observers: mountObservers,
  allowedMethods: mountMethods,
  'allowedMethods, throw': mountThrownMethods,
  'allowedMethods, few': mountFewMethods,
  'compression after': mountCompressionAfter,
  'compression before': { mount: mountCompression, late: true },
  '@koa/multer': mountMulter,
  '@koa/bodyparser': mountBodyParser,
  protocols: mountProtocols,
};
