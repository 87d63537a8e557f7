export { e164 } from './zod/e164.ts';
