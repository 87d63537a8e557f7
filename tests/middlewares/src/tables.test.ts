import { nodeServicesIn } from '@error-contract/harness/services';
import { describe } from 'vitest';
import { describeTables } from './check.ts';
import { auth } from './tables/auth.ts';
import { files } from './tables/files.ts';
import { headers } from './tables/headers.ts';
import { input } from './tables/input.ts';
import { limits } from './tables/limits.ts';
import { protocols } from './tables/protocols.ts';
import { proxies } from './tables/proxies.ts';

describe.each(nodeServicesIn())('$name', (target) => {
  const tables = [limits, auth, proxies, files, headers, input, protocols].map(
    (of) => of[target.framework],
  );
  describeTables(target, Object.assign({}, ...tables));
});
