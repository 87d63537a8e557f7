import { read } from '../guard/read.ts';
import { isJsonText } from '../validation/input/author-message.ts';

/** Whether an error is the system's: its message names paths and addresses, whatever its status. */
export function isSystemError(thrown: object): boolean {
  return read(thrown, 'errno') !== undefined && read(thrown, 'syscall') !== undefined;
}

/** Returns the text of a 4xx that was written for the client: not a system error's, nor V8's. */
export function shownMessage(thrown: object, status: number, text: unknown): string | undefined {
  if (status >= 500 || typeof text !== 'string' || isSystemError(thrown)) return undefined;
  return isJsonText(text) ? undefined : text;
}
