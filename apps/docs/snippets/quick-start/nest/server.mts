import 'reflect-metadata';
import { NotFoundError, validate } from '@error-contract/core';
import { ErrorContractModule } from '@error-contract/nest';
import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { z } from 'zod';

const agent = z.object({ name: z.string().min(1) });

@Controller('agents')
class AgentsController {
  @Get(':id')
  find(): never {
    throw new NotFoundError('Agent not found');
  }

  @Post()
  create(@Body() body: unknown) {
    return { id: 'agt_1', ...validate(agent, body) };
  }
}

@Module({ imports: [ErrorContractModule.forRoot()], controllers: [AgentsController] })
class AppModule {}

const app = await NestFactory.create(AppModule);
await app.listen(process.env.PORT ?? 3000);
