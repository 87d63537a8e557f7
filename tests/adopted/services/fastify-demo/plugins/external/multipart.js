export { default } from '@fastify/multipart';
export const autoConfig = { limits: { fileSize: 1000, files: 1 } };
