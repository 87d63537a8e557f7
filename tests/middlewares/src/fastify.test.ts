import { servicesIn } from '@error-contract/harness/services';
import { describe } from 'vitest';
import { describeTables } from './check.ts';
import {
  cookies,
  cors,
  csrf,
  files,
  gateway,
  helmet,
  jwt,
  multipart,
  observers,
  pressure,
  proxy,
  rateLimit,
  relaxed,
  replyFrom,
  sensible,
} from './tables/fastify.ts';

const tables = {
  '@fastify/rate-limit': rateLimit,
  '@fastify/under-pressure': pressure,
  '@fastify/under-pressure, relaxed': relaxed,
  '@fastify/jwt': jwt,
  '@fastify/csrf-protection': csrf,
  '@fastify/reply-from': replyFrom,
  '@fastify/http-proxy': proxy,
  gateway,
  files,
  cors,
  helmet,
  '@fastify/cookie': cookies,
  observers,
  '@fastify/sensible': sensible,
  '@fastify/multipart': multipart,
};

describe.each(servicesIn('fastify'))('$name', (target) => describeTables(target, tables));
