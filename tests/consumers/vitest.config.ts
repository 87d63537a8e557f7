import { suite } from '@error-contract/harness/suite';

// What is installed once is packed and installed before the first file.
export default suite({
  include: ['src/**/*.test.ts'],
  globalSetup: ['src/setup/prepare.ts'],
  maxWorkers: 2,
});
