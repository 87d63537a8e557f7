import type { Expected } from '@error-contract/harness/expect-contract';
import type { Request } from '@error-contract/harness/request';
import type { Framework } from '@error-contract/harness/targets';
/** A request and its answer. */
export interface RequestRow {
  readonly name: string;
  readonly request: Request;
  readonly expected: Expected;
  /** Where only some frameworks refuse such a request: those, and why the others do not. */
  readonly only?: { readonly frameworks: readonly Framework[]; readonly reason: string };
}
