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
import { targetsOf } from './targets/service.ts';

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

describe.each(targetsOf('koa'))('$name', (target) => describeTables(target, tables));
