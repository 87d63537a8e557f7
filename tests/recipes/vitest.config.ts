import { suite } from '@error-contract/harness/suite';

export default suite();
