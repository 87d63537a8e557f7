import { suite } from '@error-contract/harness/suite';

export default suite({ testTimeout: 300_000 });
