import { suite } from '@error-contract/harness/suite';

// The services are started once for all files.
export default suite({
  globalSetup: ['src/start-services.ts'],
  pool: 'threads',
  maxWorkers: 2,
  maxConcurrency: 20,
});
