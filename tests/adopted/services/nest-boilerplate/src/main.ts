import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { setupApp } from './setup-app';

async function bootstrap(): Promise<void> {
  const app = await NestFactory.create(AppModule);
  await setupApp(app);
  app.enableShutdownHooks();
  await app.listen(process.env.PORT ?? 3000, process.env.HOST ?? '0.0.0.0');
  Logger.log(`Listening on ${await app.getUrl()}`, 'Bootstrap');
}

process.on('unhandledRejection', (reason) => Logger.error(reason, 'Process'));

void bootstrap();
