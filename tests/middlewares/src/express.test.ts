import { servicesIn } from '@error-contract/harness/services';
import { describe } from 'vitest';
import { describeTables } from './check.ts';
import { csrfCsrf, csurf, passport } from './tables/express-auth.ts';
import { files } from './tables/express-files.ts';
import {
  asyncErrors,
  cors,
  errorhandler,
  helmet,
  observers,
  session,
} from './tables/express-headers.ts';
import { celebrate, celebrateErrors, multer, openApi } from './tables/express-input.ts';
import { rateLimit, timeout } from './tables/express-limits.ts';
import { gateway, proxy } from './tables/express-proxy.ts';

const tables = {
  'express-rate-limit': rateLimit,
  'connect-timeout': timeout,
  passport,
  csurf,
  'csrf-csrf': csrfCsrf,
  'http-proxy-middleware': proxy,
  gateway,
  files,
  cors,
  helmet,
  'express-session': session,
  observers,
  multer,
  'express-openapi-validator': openApi,
  'celebrate errors()': celebrateErrors,
  celebrate,
  errorhandler,
};

const only = { 'express 5': {}, 'express 4': { 'express-async-errors': asyncErrors } };

describe.each(servicesIn('express'))('$name', (target) => {
  describeTables(target, { ...tables, ...only[target.name as keyof typeof only] });
});
