import { FastifyAdapter } from '@nestjs/platform-fastify';
import { startOn } from './nest.js';

export const start = () => startOn(new FastifyAdapter());
