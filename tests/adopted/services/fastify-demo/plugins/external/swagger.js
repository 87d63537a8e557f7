export { default } from '@fastify/swagger';
export const autoConfig = { openapi: { info: { title: 'Tasks', version: '1.0.0' } } };
