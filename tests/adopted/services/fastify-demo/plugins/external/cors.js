export { default } from '@fastify/cors';
export const autoConfig = {
  origin: ['https://tasks.example.com'],
  methods: ['GET', 'POST', 'PATCH'],
};
