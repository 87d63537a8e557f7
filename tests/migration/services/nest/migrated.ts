import {
  Body,
  Controller,
  Get,
  Param,
  Post,
} from '@nestjs/common';
import { type Agent, agents, breakDown } from '../agents.ts';
import { startWithContract } from './start.ts';
import { ConflictError, NotFoundError, ValidationError } from '@error-contract/core';

// <controller>
@Controller()
export class AgentsController {
  @Get('agents/:id')
  find(@Param('id') id: string): Agent {
    const agent = agents.get(id);
    if (!agent) throw new NotFoundError('No such agent');
    return agent;
  }

  @Post('agents')
  create(@Body() agent: Partial<Agent>): never {
    if (!agent.name) throw new ValidationError(['name should not be empty']);
    throw new ConflictError('The name is taken');
  }

  @Get('report')
  report(): Promise<never> {
    return breakDown();
  }
}
// </controller>

export const start = () => startWithContract(AgentsController);
