import { part as e164 } from './e164/part.ts';
import { part as errors } from './errors/part.ts';
import { part as foreign } from './foreign/part.ts';
import { part as growth } from './growth/part.ts';
import type { Part } from './harness/part.ts';
import { part as memory } from './memory/part.ts';
import { part as micro } from './micro/part.ts';
import { part as start } from './start/part.ts';
import { part as success } from './success/part.ts';
import { part as weight } from './weight/part.ts';

/** The parts, in the order in which they run and are shown. */
export const parts: readonly Part[] = [
  success,
  errors,
  foreign,
  micro,
  growth,
  memory,
  weight,
  start,
  e164,
];
