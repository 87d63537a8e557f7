import type { Judgement } from '../audit/audit.ts';
import type { Exchange, ExchangeOptions } from '../http/exchange.ts';
import { header } from '../http/message.ts';
import { toRequestBytes } from '../http/request-bytes.ts';
import { unknownPath } from '../probe/build-probes.ts';
import type { Target } from '../probe/target.ts';
import { toSample, whyNoAnswer } from '../probe/to-sample.ts';

/** A request for an unknown route that keeps its connection open. */
export function get(target: Target, suffix: string): Buffer {
  const headers = { ...target.config.probeHeaders, connection: 'keep-alive' };
  return toRequestBytes({ path: `${unknownPath(target)}-${suffix}`, headers }, target.endpoint);
}

/** The first part of a request. */
export function half({ endpoint }: Target): Buffer {
  const head = `POST ${endpoint.prefix}/conformance HTTP/1.1\r\nHost: ${endpoint.authority}\r\n`;
  return Buffer.from(`${head}Content-Length: 100\r\nContent-Ty`);
}

type Problem = (result: Exchange) => string | undefined;

/** Judges everything that comes back on one connection. */
export async function judge(
  target: Target,
  bytes: Buffer,
  problem: Problem,
  options: Partial<ExchangeOptions>,
): Promise<Judgement> {
  const result = await target.sendBytes(bytes, options);
  const sample = toSample('connection', 'GET', result);
  const reason = result.ending === 'unreachable' ? whyNoAnswer(result) : problem(result);
  if (reason) return { verdict: 'fail', reason, sample };
  return { verdict: 'pass', reason: 'as it must be', sample };
}

/** Both responses arrive, or the first says that the connection closes. */
export function secondOrAnnounced(result: Exchange): string | undefined {
  const [first] = result.responses;
  const announced = first && header(first, 'connection')?.toLowerCase() === 'close';
  const second = announced ? undefined : (statusProblem(result, 1, [404]) ?? absent(result, 1));
  return statusProblem(result, 0, [404]) ?? absent(result, 0) ?? second;
}

function absent(result: Exchange, index: number): string | undefined {
  return result.responses[index] ? undefined : `answer ${index + 1}: ${whyNoAnswer(result)}`;
}

/** A later response may be missing where the connection was closed instead; the first may not. */
export function statusProblem(
  result: Exchange,
  index: number,
  wanted: readonly number[],
): string | undefined {
  const response = result.responses[index];
  if (!response) return index === 0 ? absent(result, 0) : undefined;
  if (wanted.includes(response.status)) return undefined;
  return `answer ${index + 1} is ${response.status}, not ${wanted.join(' or ')}`;
}
