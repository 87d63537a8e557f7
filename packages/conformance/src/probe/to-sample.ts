import type { Exchange } from '../http/exchange.ts';
import type { Sample } from './sample.ts';

type Details = Partial<Pick<Sample, 'keyed' | 'fields' | 'secrets'>>;

/** Turns the first response of an exchange into a sample. */
export function toSample(
  name: string,
  method: string,
  exchange: Exchange,
  details: Details = {},
): Sample {
  const common = { name, method, exchange, keyed: false, fields: [], secrets: [], ...details };
  const [response] = exchange.responses;
  if (!response) return { ...common, problem: whyNoAnswer(exchange) };
  const body = parseObject(response.body);
  return body ? { ...common, response, body } : { ...common, response };
}

/** Says why an exchange has fewer responses than were expected. */
export function whyNoAnswer({ ending, problem, rest }: Exchange): string {
  if (problem !== undefined && ending !== 'unreachable') return problem;
  if (ending === 'timeout' && rest.length > 0) return 'the response did not end in time';
  if (ending === 'timeout') return 'no response in time';
  if (ending === 'reset') return 'the connection was reset without a response';
  if (ending === 'oversize') return 'the response is too large to read';
  if (ending === 'unreachable') return `no connection: ${problem ?? 'unreachable'}`;
  return 'the connection was closed without a response';
}

/** Parses a JSON object in UTF-8. Returns `undefined` for anything else. */
export function parseObject(bytes: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
