export { default } from '@fastify/rate-limit';
export const autoConfig = { max: 1000, timeWindow: '1 minute' };
