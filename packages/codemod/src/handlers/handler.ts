import type { Range } from '../syntax/walk.ts';

/** An error handler of a service, and whether `errorContract` can stand in its place. */
export interface Handler {
  /** What is replaced, or reported. */
  readonly range: Range;
  /** Why it is left; `undefined` where it can be replaced. */
  readonly doubt: string | undefined;
  /** The call that stands in its place: `errorContract(app)`. */
  readonly replacement: string;
  /** The adapter that this comes from. */
  readonly module: string;
  /** The binding of the app, so that one app gets one contract. */
  readonly app: object | undefined;
}
