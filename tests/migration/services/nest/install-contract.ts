// <install>
import { guardServer } from '@error-contract/core/node';
import { errorContract } from '@error-contract/express';
import type { INestApplication } from '@nestjs/common';
import { ContractFilter } from './contract-filter.ts';

export function installContract(app: INestApplication): void {
  app.useGlobalFilters(new ContractFilter());
  errorContract(app.getHttpAdapter().getInstance()); // answers of middlewares
  guardServer(app.getHttpServer()); // bytes that are no HTTP
}
// </install>
