import { suite } from '@error-contract/harness/suite';

// A service is loaded once, and answers the second time by what it was sent the first.
export default suite({ isolate: true });
