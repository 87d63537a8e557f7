export { ErrorContractModule } from './error-contract-module.ts';
export type {
  NestContext,
  NestContractOptions,
  NestRequest,
  NestResponse,
} from './nest-context.ts';
