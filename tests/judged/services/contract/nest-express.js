import { ExpressAdapter } from '@nestjs/platform-express';
import { startOn } from './nest.js';

export const start = () => startOn(new ExpressAdapter());
