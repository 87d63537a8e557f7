import { servicesIn } from '@error-contract/harness/services';
import { describe } from 'vitest';
import { describeTables } from './check.ts';
import {
  basicAuth,
  bodyParser,
  cors,
  fewMethods,
  helmet,
  jwt,
  methods,
  multer,
  observers,
  ratelimit,
  send,
  session,
  statics,
  thrownMethods,
} from './tables/koa.ts';

const tables = {
  'koa-ratelimit': ratelimit,
  'koa-jwt': jwt,
  'koa-basic-auth': basicAuth,
  'koa-session': session,
  'koa-static': statics,
  'koa-send': send,
  cors,
  helmet,
  observers,
  allowedMethods: methods,
  'allowedMethods, throw': thrownMethods,
  'allowedMethods, few': fewMethods,
  '@koa/multer': multer,
  '@koa/bodyparser': bodyParser,
};

describe.each(servicesIn('koa'))('$name', (target) => describeTables(target, tables));
