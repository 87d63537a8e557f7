import { has, read } from '../../guard/read.ts';
import { notKnown, type Received } from '../input/received-at.ts';
import type { Reading } from '../sentences/reading.ts';

/** What an issue says, and the message that the author of the schema wrote. */
export interface Understood {
  readonly reading: Reading;
  /** `''` if the library wrote the message. */
  readonly authorText: string;
  /**
   * The value that the library checked: a schema may have changed the received one. It is `notKnown`
   * if the issue does not have it.
   */
  readonly checked?: unknown;
  /** The issue may have the path of the Set or Map in which the checked value is. */
  readonly isInside?: boolean;
  /** What the author wrote, as far as the issue has it: a text that stands in it is constant. */
  readonly definition?: unknown;
}

/** Reads the value that was checked. */
export function checkedIn(issue: unknown, key: string): unknown {
  return has(Object(issue), key) ? read(issue, key) : notKnown;
}

/** Reads the issues of one library by their codes and data; `undefined` for those of another. */
export type Dialect = (issue: unknown, received: Received) => Understood | undefined;
