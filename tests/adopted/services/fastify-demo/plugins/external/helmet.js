export { default } from '@fastify/helmet';
export const autoConfig = { hidePoweredBy: true };
