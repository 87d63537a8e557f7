import { part as e164 } from './e164/part.ts';
import { part as errors } from './errors/part.ts';
import type { Part } from './harness/part.ts';
import { part as success } from './success/part.ts';

/** The parts, in the order in which they run and are shown. */
export const parts: readonly Part[] = [success, errors, e164];
