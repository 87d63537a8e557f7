import type { Exchange } from '@error-contract/harness/connection';
import { bodyOf, contractFault, type Message } from '@error-contract/harness/contract';
import type { WireResponse } from '@error-contract/harness/read-response';
import { marks } from '../plans/marks.ts';
import type { Part } from '../plans/requesting.ts';
import { type Framework, isWeb } from '../plans/ways.ts';

/** One request as it was sent. */
export interface Sent {
  readonly part: Part;
  readonly id: string;
  readonly method: string;
}

function successFault(response: WireResponse, { id, method }: Sent): string | undefined {
  const { statusCode, body } = response;
  if (statusCode !== 200) return `status ${statusCode}, not 200`;
  if (method === 'HEAD') return undefined;
  return body.toString() === `ok ${id}` ? undefined : `the response to another request: ${body}`;
}

const badPath = 'Request path is not valid percent-encoding';

function failureFault(
  response: WireResponse,
  { method }: Sent,
  status: number,
  message?: Message,
): string | undefined {
  const fault = contractFault(response, method);
  if (fault) return fault;
  if (response.statusCode !== status) return `status ${response.statusCode}, not ${status}`;
  if (method === 'HEAD') return undefined;
  const expected = bodyOf(status, message);
  return response.body.toString() === expected ? undefined : `body ${response.body}`;
}

/** What is wrong with the response to a well-formed request. */
export function faultOfPart(
  response: WireResponse,
  sent: Sent,
  framework: Framework,
): string | undefined {
  if (response.raw.includes(marks.hidden)) return 'a hidden text was sent';
  switch (sent.part.p) {
    case 'ok':
    case 'echo':
      return successFault(response, sent);
    case 'no json':
      return failureFault(response, sent, 400, 'Request body is not valid JSON');
    case 'too large':
      return failureFault(response, sent, 413);
    case 'unknown':
      if (isWeb(framework) && sent.part.target === '*') return failureFault(response, sent, 400);
      return failureFault(response, sent, 404, 'Route not found');
    case 'bad path':
      return failureFault(response, sent, 400, badPath);
    case 'bad':
      return undefined;
  }
}

/** What is wrong with the response to bytes that a server may refuse. */
function faultOfRest(response: WireResponse, ids: readonly string[]): string | undefined {
  if (response.raw.includes(marks.hidden)) return 'a hidden text was sent';
  if (response.statusCode >= 400) {
    // The parser may have read a HEAD, which cannot be seen here.
    return contractFault(response, response.body.length > 0 ? 'GET' : 'HEAD');
  }
  const { statusCode, body } = response;
  if (statusCode !== 200) return `status ${statusCode}`;
  const text = body.toString();
  // Neither ids of other connections nor ids inside bodies.
  const isForeign = /request-|given-|smuggled/.test(text) && !ids.some((id) => text === `ok ${id}`);
  const isKnown = text.startsWith('ok ') && !isForeign;
  return isKnown || body.length === 0
    ? undefined
    : `a response without a request: ${text.slice(0, 60)}`;
}

/** Judges a response that follows bytes which a server may refuse. */
export function judgeRest(exchange: Exchange, ids: readonly string[]): string | undefined {
  if (exchange.end === 'fault') return exchange.reason;
  if (exchange.end === 'response') return faultOfRest(exchange.response, ids);
  return undefined;
}
