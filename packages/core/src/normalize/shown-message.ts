import { toList } from '../guard/guarded-read.ts';
import { read } from '../guard/read.ts';
import { isJsonText } from '../validation/input/author-message.ts';

const systemCode = /\bE[A-Z]{3,}\d*: /;
const systemCall =
  /\b(?:bind|connect|getaddrinfo|listen|open|read|spawn|write) (?:E[A-Z]{3,}|CONNECT[A-Z_]{4,})/;

/** Cloudflare D1 gives its errors nothing but a text, which names tables and columns. */
const databaseText = 'D1_ERROR: ';

/** Whether a text is the system's, such as `ENOENT: no such file or directory, open '/srv/a'`. */
export function isSystemText(text: string): boolean {
  if (text.startsWith(databaseText)) return true;
  // Not one pattern: it would read to the end of the text again from each code in it.
  const start = text.search(systemCode);
  return (start >= 0 && /, [a-z]+ ['"]/.test(text.slice(start))) || systemCall.test(text);
}

/** Whether an error is the system's: its message names paths and addresses, whatever its status. */
export function isSystemError(thrown: object): boolean {
  return read(thrown, 'errno') !== undefined && read(thrown, 'syscall') !== undefined;
}

/** Returns the text of a 4xx that was written for the client: not a system error's, nor V8's. */
export function shownMessage(thrown: object, status: number, text: unknown): string | undefined {
  if (status >= 500 || typeof text !== 'string' || isSystemError(thrown)) return undefined;
  return isJsonText(text) || isSystemText(text) ? undefined : text;
}

/** Returns those texts of a list that may be shown; `[]` for any other value. */
export function shownMessages(thrown: object, status: number, list: unknown): string[] {
  return toList(list).flatMap((text) => shownMessage(thrown, status, text) || []);
}
