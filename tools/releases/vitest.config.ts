import { suite } from '@error-contract/harness/suite';

// A rehearsal installs and builds in a copy.
export default suite({ testTimeout: 300_000 });
