import type { Expected } from '@error-contract/harness/expect-contract';
import type { Request } from '@error-contract/harness/request';
import type { Framework } from '@error-contract/harness/targets';

/** The only frameworks that refuse a request, and why the others do not. */
export type Only = readonly [frameworks: readonly Framework[], reason: string];

/** A request that fails, and its response. */
export type RequestRow = readonly [name: string, request: Request, expected: Expected, only?: Only];
