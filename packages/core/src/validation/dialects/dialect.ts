import type { Received } from '../input/received-at.ts';
import type { Reading } from '../sentences/reading.ts';

/** What an issue says, and the message that its author wrote. */
export interface Understood {
  readonly reading: Reading;
  /** `''` where the library wrote the message. */
  readonly authorText: string;
  /** What the library says that it checked: a schema may have changed the received value. */
  readonly checked?: unknown;
}

/**
 * Understands the issues of one library by their codes and data. Gives `undefined` for an issue of
 * another library.
 */
export type Dialect = (issue: unknown, received: Received) => Understood | undefined;
