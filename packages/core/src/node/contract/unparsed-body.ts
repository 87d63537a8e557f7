import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Framework } from '../../contract/framework.ts';
import type { Hint } from '../../contract/platform.ts';
import type { Log } from '../../contract/report.ts';
import type { ApiError } from '../../error/api-error.ts';
import { readText, toList } from '../../guard/guarded-read.ts';

/** What a handler throws that takes its fields from nothing: `req.body.name`, `{ name } = req.body`. */
const readsNothing = /^Cannot (?:read properties of undefined|destructure )/;

/** Whether a failure can be that of a handler without a body: something is missing, or not there. */
function isAboutNothing(error: ApiError, thrown: unknown): boolean {
  // An error of a derived class may have lost its status and its messages.
  if (!(error.statusCode < 500)) return readsNothing.test(readText(thrown, 'message'));
  return toList(error.messages).some(
    (text) => typeof text === 'string' && text.endsWith('is required'),
  );
}

const parsed = /^application\/(?:json|x-www-form-urlencoded)\b/i;

/** Whether a body was sent that nobody began to read, although services parse its kind. */
function isUnread(req: IncomingMessage): boolean {
  const { headers } = req;
  const isSent =
    headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0;
  return isSent && parsed.test(headers['content-type'] ?? '') && !req.readableDidRead;
}

/** Says in the log, once, that no parser ran for a handler that found no body. */
export function createHintAtParser<Context>(
  { sentIn, parserHint }: Pick<Framework<Context>, 'sentIn' | 'parserHint'>,
  log: Log<Context>,
): Hint<Context, ServerResponse> {
  let isTold = parserHint === undefined;
  return (error, thrown, { req }, context) => {
    if (isTold || !isAboutNothing(error, thrown) || !isUnread(req)) return;
    if (sentIn(context).body !== undefined) return;
    isTold = true;
    const hint = new Error(`A handler found no body, as no parser read it: ${parserHint}`);
    hint.stack = String(hint); // it would show where this is written, and not what to mend
    log(hint, context);
  };
}
