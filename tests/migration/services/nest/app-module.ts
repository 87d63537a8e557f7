// <module>
import { ErrorContractModule } from '@error-contract/nest';
import { Module } from '@nestjs/common';
import { AgentsController } from './unchanged.ts';

@Module({
  imports: [ErrorContractModule.forRoot()],
  controllers: [AgentsController],
})
export class AppModule {}
// </module>
