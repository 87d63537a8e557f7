import type { Answer, Sent } from '../http/send.ts';
import { send } from '../http/send.ts';
import type { Fixture } from './fixture.ts';

/** One request of the walk, and the expected response. */
export interface Step {
  /** For the table. */
  readonly name: string;
  readonly statusCode: number;
  /** The expected message of a failure. A HEAD has none. */
  readonly message?: string | readonly string[];
  readonly send: (fixture: Fixture) => Promise<Answer>;
}

/** Creates a step that sends one request, with the key of the fixture unless the request has another. */
export function step(
  name: string,
  expected: number | readonly [number, string | readonly string[]],
  request: (fixture: Fixture) => Sent,
): Step {
  const [statusCode, message] = typeof expected === 'number' ? [expected] : expected;
  return {
    name,
    statusCode,
    ...(message !== undefined && { message }),
    send: (fixture) => send(fixture.url, { key: fixture.key, ...request(fixture) }),
  };
}
