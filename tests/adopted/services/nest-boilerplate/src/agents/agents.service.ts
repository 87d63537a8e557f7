import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import type { CreateAgentDto } from './create-agent.dto';

@Injectable()
export class AgentsService {
  private readonly agents = new Map([['1', { id: '1', name: 'Ada' }]]);

  list() {
    return [...this.agents.values()];
  }

  find(id: string) {
    const agent = this.agents.get(id);
    if (!agent) throw new NotFoundException(`Agent #${Number(id) || 'x'} not found`);
    return agent;
  }

  create({ name }: CreateAgentDto) {
    if (this.list().some((agent) => agent.name === name)) {
      throw new ConflictException('The name is taken');
    }
    const agent = { id: String(this.agents.size + 1), name };
    this.agents.set(agent.id, agent);
    return agent;
  }

  report(): never {
    throw new Error('password authentication failed for user "agents"');
  }
}
