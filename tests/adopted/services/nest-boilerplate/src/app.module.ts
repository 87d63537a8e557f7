import { Module } from '@nestjs/common';
import { AgentsController } from './agents/agents.controller';
import { AgentsService } from './agents/agents.service';
import { HealthController } from './health.controller';

// <imports>

@Module({
  imports: [
    // <app>
  ],
  controllers: [AgentsController, HealthController],
  providers: [AgentsService],
})
export class AppModule {}
