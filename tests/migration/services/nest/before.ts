import 'reflect-metadata';
import {
  BadRequestException,
  Body,
  ConflictException,
  Controller,
  Get,
  Module,
  NotFoundException,
  Param,
  Post,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Agent, agents, breakDown } from '../agents.ts';

// <controller>
@Controller()
export class AgentsController {
  @Get('agents/:id')
  find(@Param('id') id: string): Agent {
    const agent = agents.get(id);
    if (!agent) throw new NotFoundException('No such agent');
    return agent;
  }

  @Post('agents')
  create(@Body() agent: Partial<Agent>): never {
    if (!agent.name) throw new BadRequestException(['name should not be empty']);
    throw new ConflictException('The name is taken');
  }

  @Get('report')
  report(): Promise<never> {
    return breakDown();
  }
}
// </controller>

@Module({ controllers: [AgentsController] })
class AppModule {}

export async function start() {
  // <start>
  const app = await NestFactory.create(AppModule, { logger: false });
  // </start>
  await app.listen(0, '127.0.0.1');
  return app.getHttpServer();
}
