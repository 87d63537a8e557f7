import { join } from 'node:path';

export { default } from '@fastify/static';
export const autoConfig = { root: join(import.meta.dirname, '../../public'), prefix: '/assets/' };
