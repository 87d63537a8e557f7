import { createApiError } from '../../error/create-api-error.ts';
import { has, read, readString } from '../../guard/read.ts';
import { statusOf } from '../given-status.ts';
import type { Recognizer } from '../recognizer.ts';
import { shownMessage } from '../shown-message.ts';

/** SvelteKit: `error(404, 'No such agent')`. What it throws is no Error, and its body is for the client. */
export const fromSvelteKit: Recognizer = (thrown) => {
  const body = read(thrown, 'body');
  // An error is for nobody outside.
  const text = read(body, 'stack') !== undefined ? undefined : readString(body, 'message');
  const isPlain = !has(thrown, 'stack') && !has(thrown, 'message') && !has(thrown, 'headers');
  const status = isPlain && text !== undefined ? statusOf(thrown) : undefined;
  if (status === undefined) return undefined;
  return createApiError(status, shownMessage(thrown, status, text), { cause: thrown });
};
