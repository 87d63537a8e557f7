import type { Expected } from '../client/contract.ts';
import type { Request } from '../client/request.ts';
import type { Framework } from '../targets/targets.ts';
/** A request and its answer. */
export interface RequestRow {
  readonly name: string;
  readonly request: Request;
  readonly expected: Expected;
  /** Where only some frameworks refuse such a request: those, and why the others do not. */
  readonly only?: { readonly frameworks: readonly Framework[]; readonly reason: string };
}
