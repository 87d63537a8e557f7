// <install>
import { errorContract } from '@error-contract/fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ContractFilter } from './contract-filter.ts';

export async function installContract(app: NestFastifyApplication): Promise<void> {
  app.useGlobalFilters(new ContractFilter());
  await app.register(errorContract); // answers of plugins, and bytes that are no HTTP
}
// </install>
