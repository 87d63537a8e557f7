import type { Range } from '../syntax/walk.ts';

/** An error handler of a service, and whether `errorContract` can replace it. */
export interface Handler {
  /** The code that is replaced or reported. */
  readonly range: Range;
  /** Why it is left; `undefined` if it can be replaced. */
  readonly doubt: string | undefined;
  /** The call that replaces it: `errorContract(app)`. */
  readonly replacement: string;
  /** The adapter that exports `errorContract`. */
  readonly module: string;
  /** The binding of the app, so that each app gets one contract. */
  readonly app: object | undefined;
}
