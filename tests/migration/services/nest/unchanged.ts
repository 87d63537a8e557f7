import {
  BadRequestException,
  Body,
  ConflictException,
  Controller,
  Get,
  NotFoundException,
  Param,
  Post,
} from '@nestjs/common';
import { type Agent, agents, breakDown } from '../agents.ts';
import { startWithContract } from './start.ts';

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

export const start = () => startWithContract(AgentsController);
