import { suite } from '@error-contract/harness/suite';

export default suite({ globalSetup: 'src/prepare.ts', maxWorkers: 1 });
