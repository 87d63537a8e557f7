import type { ServerResponse } from 'node:http';
import { CapturedBody } from './captured-body.ts';

/** Where a response has its capture: also when its status is changed after its head was written. */
const captureKey = Symbol('error-contract.capture');

type Captured = ServerResponse & { [captureKey]?: Capture };

/** An error answer that a guard looks at. */
export interface Capture {
  readonly owner: object;
  readonly body: CapturedBody;
  /** The answer is sent while it is looked at. */
  readonly passes: boolean;
  /** The status of a head that was written: from then on it cannot change. */
  status: number | undefined;
  /** The arguments of a `writeHead` that waits, but for the headers, which are set. */
  head: readonly [status: number, reason?: string] | undefined;
  /** How many pieces were written before the one, if any, that came with the end. */
  written: number | undefined;
}

/** The capture of a response, whichever guard began it. */
export function captureOf(res: Captured): Capture | undefined {
  return res[captureKey];
}

/** Begins the capture of a response. */
export function captureFor(res: Captured, owner: object, passes: boolean): Capture {
  const body = new CapturedBody();
  const untold = { status: undefined, head: undefined, written: undefined };
  const capture: Capture = { owner, body, passes, ...untold };
  res[captureKey] = capture;
  return capture;
}
