import { type INestApplication, ValidationPipe } from '@nestjs/common';

import cors = require('cors');

import { AllExceptionsFilter } from './all-exceptions.filter';

/** What main.ts and the tests have in common. */
export async function setupApp(app: INestApplication): Promise<void> {
  app.setGlobalPrefix('api', { exclude: ['health'] });
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, transform: true }));
  // <own handler>
  app.useGlobalFilters(new AllExceptionsFilter());
  // </own handler>
  app.use(cors({ origin: 'https://agents.example.com' }));
}
