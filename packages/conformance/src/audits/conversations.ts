import type { Judgement } from '../audit/audit.ts';
import type { Exchange, ExchangeOptions } from '../http/exchange.ts';
import { header } from '../http/message.ts';
import { toRequestBytes } from '../http/request-bytes.ts';
import { unknownPath } from '../probe/build-probes.ts';
import type { Target } from '../probe/target.ts';
import { toSample, whyNoAnswer } from '../probe/to-sample.ts';
import { asBefore, type Judge } from './as-before.ts';

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

/** Also gets what judges the answer for an unknown route. */
type Problem = (result: Exchange, unknown: Judge) => string | undefined;

/** Judges everything that comes back on one connection. */
export async function judge(
  target: Target,
  bytes: Buffer,
  problem: Problem,
  options: Partial<ExchangeOptions>,
): Promise<Judgement> {
  const unknown = await asBefore(target);
  const result = await target.sendBytes(bytes, options);
  const sample = toSample('connection', 'GET', result);
  const reason = result.ending === 'unreachable' ? whyNoAnswer(result) : problem(result, unknown);
  if (reason) return { verdict: 'fail', reason, sample };
  return { verdict: 'pass', reason: 'as it must be', sample };
}

/** Both responses arrive, or the first says that the connection closes. */
export function secondOrAnnounced(result: Exchange, unknown: Judge): string | undefined {
  const [first] = result.responses;
  const announced = first && header(first, 'connection')?.toLowerCase() === 'close';
  return answerAt(result, 0, unknown) ?? (announced ? undefined : answerAt(result, 1, unknown));
}

/** What is wrong with one of the responses, from 0. */
export function answerAt(result: Exchange, index: number, judgeIt: Judge): string | undefined {
  const responses = result.responses.slice(index);
  const reason = judgeIt(toSample(`answer ${index + 1}`, 'GET', { ...result, responses }));
  return reason && `answer ${index + 1}: ${reason}`;
}
