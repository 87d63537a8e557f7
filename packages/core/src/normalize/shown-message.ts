import { read } from '../guard/read.ts';
import { isJsonText } from '../validation/input/author-message.ts';

/** System errors name paths and addresses, whatever status somebody gave them. */
export function isSystemError(thrown: object): boolean {
  return read(thrown, 'errno') !== undefined && read(thrown, 'syscall') !== undefined;
}

/** The text of a client error that was meant for the client, unless it is the system's or V8's. */
export function shownMessage(thrown: object, status: number, text: unknown): string | undefined {
  if (status >= 500 || typeof text !== 'string' || isSystemError(thrown)) return undefined;
  return isJsonText(text) ? undefined : text;
}
