import { isErrorBody } from '../../body/is-error-body.ts';
import type { ErrorBody } from '../../error/error-body.ts';
import { statusName } from '../../status/status-name.ts';
import { type Answer, contentTypeOf, jsonOf } from './answer.ts';
import { bodyFault } from './loss.ts';
import { protocolOf } from './protocols.ts';
import { shownText } from './shown-text.ts';

/** Says how a message breaks the contract: only some of it, as a client sees it, may be shown. */
function deviationOfMessage({ statusCode, message }: ErrorBody): string | undefined {
  const texts = [message].flat();
  if (Array.isArray(message) && texts.length === 1) return 'message is an array of one text';
  if (statusCode >= 500 || texts.every((text) => shownText(text) === text)) return undefined;
  return 'message has the words of a parser or of the system';
}

/** Says in a sentence how an answer breaks the contract; `undefined` if it keeps it. */
export function deviationOf(answer: Answer): string | undefined {
  const protocol = protocolOf(answer);
  if (protocol) return `the answer is in a protocol of its own: ${protocol}`;
  const contentType = contentTypeOf(answer);
  if (!/^application\/json; ?charset=utf-8$/i.test(contentType ?? '')) {
    return `the content type is ${contentType ?? 'missing'}, not application/json; charset=utf-8`;
  }
  if (answer.text === undefined) {
    return 'the body was not read: a stream, too long, or not decodable';
  }
  const body = jsonOf(answer);
  if (!isErrorBody(body)) return bodyFault(body);
  if (body.statusCode !== answer.statusCode) return 'statusCode is not the status of the response';
  if (body.error !== statusName(answer.statusCode)) return 'error is not the name of the status';
  const ordered = Object.keys(body).join() === 'statusCode,message,error';
  if (!ordered) return 'the keys are not in the order statusCode, message, error';
  return deviationOfMessage(body);
}
