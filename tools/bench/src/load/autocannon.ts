import autocannon from 'autocannon';
import type { Probe } from './probe.ts';

/**
 * Sends a service as many requests as the machine can for a second, and returns the requests per second.
 * @throws {Error} if one got another status, or no response
 */
export async function loadForSecond(port: number, probe: Probe): Promise<number> {
  const { errors, timeouts, statusCodeStats, requests } = await autocannon({
    url: `http://127.0.0.1:${port}${probe.path}`,
    method: probe.method ?? 'GET',
    headers: { ...probe.headers },
    ...(probe.body !== undefined && { body: probe.body }),
    duration: 1,
    connections: 40,
  });
  const statuses = Object.keys(statusCodeStats ?? {});
  const isRight = statuses.length > 0 && statuses.every((code) => Number(code) === probe.status);
  if (errors + timeouts > 0 || !isRight) {
    throw new Error(`${probe.path} is not answered with ${probe.status} but ${statuses.join()}`);
  }
  return requests.average;
}
