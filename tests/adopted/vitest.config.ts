import { suite } from '@error-contract/harness/suite';

// The services' own tests run in the services.
export default suite({ include: ['src/**/*.test.ts'] });
