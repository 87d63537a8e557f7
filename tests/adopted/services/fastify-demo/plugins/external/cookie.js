export { default } from '@fastify/cookie';
export const autoConfig = { secret: 'a secret of at least thirty-two characters' };
