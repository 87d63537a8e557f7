import { header } from '../http/message.ts';
import type { Sample } from '../probe/sample.ts';
import { whyNoAnswer } from '../probe/to-sample.ts';

const MAX_SENT = 100;
const MAX_RECEIVED = 180;

/** Shortens the request of a sample to one line. */
export function describeSent({ exchange }: Sample): string {
  const text = exchange.request.toString('latin1', 0, 4096);
  const [first = ''] = text.split('\r\n', 1);
  const bodyAt = text.indexOf('\r\n\r\n');
  const body = bodyAt === -1 ? '' : text.slice(bodyAt + 4);
  return oneLine(body ? `${oneLine(first, 70)} ${body}` : first, MAX_SENT);
}

/** Shortens the response of a sample to one line. */
export function describeReceived(sample: Sample): string {
  const { response, exchange } = sample;
  if (!response) return oneLine(sample.problem ?? whyNoAnswer(exchange), MAX_RECEIVED);
  const type = header(response, 'content-type') ?? 'no content-type';
  const body = response.body.toString('utf8', 0, 400);
  return oneLine(`${response.status} (${type}) ${body}`.trim(), MAX_RECEIVED);
}

/** Escapes what would break a line, and shortens the text. */
export function oneLine(text: string, max: number): string {
  const escaped = JSON.stringify(text.slice(0, max * 2))
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replace(/[\x7f-\x9f]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`);
  return escaped.length <= max ? escaped : `${escaped.slice(0, max - 1)}…`;
}
